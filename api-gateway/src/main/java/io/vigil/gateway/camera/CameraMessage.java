package io.vigil.gateway.camera;

import io.vigil.gateway.outbox.Message;
import io.vigil.topic.Topics;
import java.util.List;

/** What consumers are told of a camera. */
final class CameraMessage {
    private CameraMessage() {}

    static Message of(Camera camera) {
        return Message.of(
                Topics.CAMERAS,
                camera.key(),
                io.vigil.avro.Camera.newBuilder()
                        .setCameraId(camera.key())
                        .setName(camera.name())
                        .setLocation(camera.location())
                        .setTimeZone(camera.timeZone())
                        .setPriority(camera.priority())
                        .setActive(camera.active())
                        .setChangedAt(camera.changedAt())
                        .build());
    }

    /** Tombstones for the camera, its zones and its policy. */
    static List<Message> removed(long id) {
        String key = Long.toString(id);
        return List.of(
                Message.tombstone(Topics.POLICIES, key),
                Message.tombstone(Topics.ZONES, key),
                Message.tombstone(Topics.CAMERAS, key));
    }
}
