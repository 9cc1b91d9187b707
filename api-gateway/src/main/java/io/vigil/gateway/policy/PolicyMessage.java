package io.vigil.gateway.policy;

import io.vigil.gateway.camera.CameraPolicy;
import io.vigil.gateway.outbox.Message;
import io.vigil.topic.Topics;
import java.time.Instant;

/** What consumers are told of a camera's policy. Not who made it: names of people enter no topic. */
final class PolicyMessage {
    private PolicyMessage() {}

    static Message of(long camera, CameraPolicy policy, Instant changedAt) {
        String key = Long.toString(camera);
        return Message.of(
                Topics.POLICIES,
                key,
                io.vigil.avro.CameraPolicy.newBuilder()
                        .setCameraId(key)
                        .setAffect(policy.affect())
                        .setPurpose(policy.purpose())
                        .setChangedAt(changedAt)
                        .build());
    }
}
