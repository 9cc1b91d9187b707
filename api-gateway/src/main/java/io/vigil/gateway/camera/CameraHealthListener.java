package io.vigil.gateway.camera;

import io.vigil.avro.CameraHealth;
import io.vigil.gateway.intake.TopicListener;
import io.vigil.gateway.intake.TopicListener.Subscription;
import io.vigil.gateway.intake.TopicListeners;
import io.vigil.gateway.intake.Unusable;
import io.vigil.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps in the database how each camera was last reported to be. */
@Component
public class CameraHealthListener implements AutoCloseable {
    private final CameraStatuses statuses;
    private final TopicListener<CameraHealth> listener;

    CameraHealthListener(CameraStatuses statuses, TopicListeners listeners) {
        this.statuses = statuses;
        this.listener = listeners.listener(new Subscription<>(
                Topics.CAMERA_HEALTH, CameraHealth.class, "vigil-gateway-camera-health", this::handle));
    }

    public void start() {
        listener.start();
    }

    @Override
    public void close() {
        listener.close();
    }

    private Mono<Void> handle(String key, @Nullable CameraHealth health) {
        return health == null ? Mono.empty() : statuses.keep(id(health), CameraStatusRecord.read(health));
    }

    private static long id(CameraHealth health) {
        try {
            return Long.parseLong(health.getCameraId());
        } catch (NumberFormatException e) {
            throw new Unusable("camera id '" + health.getCameraId() + "' is no decimal number");
        }
    }
}
