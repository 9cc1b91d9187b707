package io.vigil.capture;

import io.vigil.capture.roster.backend.Backend;
import io.vigil.capture.video.VideoSettings;
import io.vigil.fault.InvalidSetting;
import io.vigil.topic.KafkaConnection;
import io.vigil.wire.RegistryConnection;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** All that this service is told; {@code application.yml} shows every key. */
@ConfigurationProperties("vigil")
public record CaptureProperties(KafkaConnection kafka, RegistryConnection registry, Capture capture) {

    /**
     * @param analysisFps pictures sampled a second and camera
     * @param frameSkip 0, or N: every N-th decoded picture is sampled instead of so many a second
     * @param clockTolerance how far a camera's clock may be off and still be believed
     * @param maxCameras how many cameras this instance serves at most
     */
    public record Capture(
            String tenant,
            double analysisFps,
            int frameSkip,
            int maxCameras,
            Duration clockTolerance,
            Picture picture,
            Connection connection,
            Motion motion,
            Publish publish,
            ListProperties list,
            Backend backend) {
        public Capture {
            check(analysisFps > 0 && analysisFps <= 60, "analysis-fps (ANALYSIS_FPS)", analysisFps, "0.1 to 60");
            check(
                    frameSkip >= 0 && frameSkip <= 10_000,
                    "frame-skip (FRAME_SKIP)",
                    frameSkip,
                    "0 for analysis-fps, or N for every N-th picture");
            check(!clockTolerance.isNegative(), "clock-tolerance", clockTolerance, "0s or more, such as 1s");
            check(maxCameras > 0, "max-cameras (MAX_CAMERAS)", maxCameras, "1 or more");
            if (list.from().equals("backend")) {
                backend.verify();
            }
        }

        VideoSettings video() {
            return new VideoSettings(
                    connection.connectTimeout(), connection.frozenAfter(), picture.maxWidth(), picture.jpegQuality());
        }
    }

    /** What a published picture is like. */
    public record Picture(int maxWidth, int jpegQuality) {
        public Picture {
            check(maxWidth >= 16 && maxWidth <= 7680, "picture.max-width", maxWidth, "16 to 7680");
            check(jpegQuality >= 1 && jpegQuality <= 100, "picture.jpeg-quality", jpegQuality, "1 to 100");
        }
    }

    /**
     * How long and how much is held while the broker is away.
     *
     * @param priorityThreshold cameras from it on are never the first to lose a frame
     */
    public record Publish(DataSize buffer, Duration deliveryTimeout, int priorityThreshold) {
        public Publish {
            check(buffer.toMegabytes() >= 1, "publish.buffer", buffer, "1MB or more");
            check(deliveryTimeout.toSeconds() >= 2, "publish.delivery-timeout", deliveryTimeout, "2s or more");
        }
    }

    static void check(boolean holds, String key, Object value, String remedy) {
        if (!holds) {
            throw new InvalidSetting("vigil.capture." + key, value, "set it to " + remedy);
        }
    }
}
