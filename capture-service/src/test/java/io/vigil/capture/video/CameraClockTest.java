package io.vigil.capture.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.SourcesForTests;
import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.FrameSource;
import io.vigil.capture.camera.Handling;
import io.vigil.farm.rtsp.Clip;
import io.vigil.farm.rtsp.RtspServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CameraClockTest {
    private static final FfmpegSources SOURCES = SourcesForTests.of(Duration.ofSeconds(5), 640);

    @Test
    void shouldReadTheTimeThatTheCameraReportsByRtcp() {
        try (RtspServer server = RtspServer.on(0)) {
            server.mount("portrait", Clip.bundled("portrait"));
            CameraAddress address = CameraAddress.parse(server.url("portrait").toString());
            try (FrameSource source = SOURCES.of(new Camera("7", address, 0, Handling.USUAL))) {
                // When
                Instant told = firstTold(source);
                // Then: the server's clock is this machine's
                assertThat(told).isNotNull();
                assertThat(Duration.between(told, Clock.systemUTC().instant()).toMillis())
                        .isBetween(-50L, 1_000L);
                // And: the next picture is one interval later by the camera's clock, whenever it arrives
                source.advance();
                assertThat(Duration.between(told, source.cameraTime()).toMillis())
                        .isBetween(35L, 45L);
            }
        }
    }

    private static @Nullable Instant firstTold(FrameSource source) {
        for (int picture = 0; picture < 75; picture++) {
            source.advance();
            Instant told = source.cameraTime();
            if (told != null) {
                return told;
            }
        }
        return null;
    }
}
