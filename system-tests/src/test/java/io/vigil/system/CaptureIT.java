package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.avro.Frame;
import io.vigil.avro.StageReport;
import io.vigil.farm.rtsp.Authentication;
import io.vigil.farm.rtsp.Clip;
import io.vigil.farm.rtsp.Identity;
import io.vigil.farm.rtsp.Jpegs;
import io.vigil.farm.rtsp.Loop;
import io.vigil.farm.rtsp.Mount;
import io.vigil.farm.rtsp.RtspServer;
import io.vigil.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Capture as a process, cameras of every protocol before it and the topics behind it. The last test ends it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaptureIT {
    private final Loop loop = Loop.start();
    private final RtspServer open = RtspServer.on(0, loop);
    private final RtspServer secret = RtspServer.secure(0, Identity.selfSigned(), loop);
    private final RtspServer pictures = RtspServer.on(0, loop);
    private final RtspServer troubled = RtspServer.on(0, loop);
    private final FrameCount frames = new FrameCount();
    private final CaptureReports reports = new CaptureReports();
    private final Map<String, Mount> mounts = new HashMap<>();
    private CaptureStand stand;

    @BeforeAll
    void start() throws IOException {
        Clip clip = Clip.bundled("portrait");
        open.mount("door", clip);
        secret.mount("door", clip);
        secret.requirePassword("viewer", "the-passw0rd", Authentication.DIGEST_MD5);
        pictures.mount("door", Jpegs.bundled("portrait"));
        pictures.requirePassword("viewer", "the-passw0rd", Authentication.BASIC);
        for (String fault : new String[] {"frozen", "garbled"}) {
            mounts.put(fault, troubled.mount(fault, clip));
        }
        stand = CaptureStand.with(Map.of(
                "tcp", open.url("door").toString(),
                "udp", open.url("door") + "#transport=udp",
                "rtsps", login(secret.url("door")),
                "mjpeg", login(pictures.url("door")),
                "frozen", troubled.url("frozen").toString(),
                "garbled", troubled.url("garbled").toString()));
        stand.watch(Topics.FRAMES, Frame.class, frames::take);
        stand.watch(Topics.STAGE_REPORTS, StageReport.class, reports::take);
        stand.startCapture();
    }

    @AfterAll
    void stop() {
        if (stand != null) {
            stand.close();
        }
        open.close();
        secret.close();
        pictures.close();
        troubled.close();
        loop.close();
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"tcp", "udp", "rtsps", "mjpeg"})
    void shouldPublishFramesOfEveryProtocol(String camera) {
        await().atMost(Duration.ofSeconds(30)).until(() -> frames.of(camera) > 10);
    }

    @Order(2)
    @ParameterizedTest
    @CsvSource({"frozen, frozen", "garbled, garbled"})
    void shouldSayWhatIsWrongAndWhenItIsOver(String camera, String state) {
        // Given
        await().atMost(Duration.ofSeconds(20)).until(() -> state(camera).equals("online"));
        Mount mount = Objects.requireNonNull(mounts.get(camera));

        // When
        spoil(mount, camera, true);

        // Then
        await().atMost(Duration.ofSeconds(15)).until(() -> state(camera).equals(state));
        spoil(mount, camera, false);
        await().atMost(Duration.ofSeconds(15)).until(() -> state(camera).equals("online"));
    }

    @Test
    @Order(3)
    void shouldHaveFramesAgainWithinTenSecondsOfACamerasReturn() {
        // Given
        open.stop();
        await().atMost(Duration.ofSeconds(15)).until(() -> state("tcp").equals("refused"));

        // When
        open.start();
        Instant back = Instant.now();

        // Then
        for (String camera : new String[] {"tcp", "udp"}) {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> frames.newest(camera).isAfter(back));
        }
        assertThat(frames.newest("mjpeg")).as("the others never noticed").isAfter(back.minusSeconds(1));
    }

    @Test
    @Order(4)
    void shouldLeaveWithinFiveSecondsAndAccountForEveryFrame() {
        // When
        Duration leaving = stand.process("capture").end();

        // Then
        assertThat(leaving).isLessThan(Duration.ofSeconds(5));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(reports.ledger(frames.bySession()))
                        .contains("dropped {}, residual 0; topic differs by 0, of sessions never told of 0"));
    }

    private static void spoil(Mount mount, String fault, boolean on) {
        if (fault.equals("frozen")) {
            mount.freeze(on);
        } else {
            mount.garble(on);
        }
    }

    private String state(String camera) {
        CaptureReports.Told last = reports.last(camera);
        return last == null ? "" : Objects.requireNonNull(last.report().getState());
    }

    private static String login(URI url) {
        return url.toString().replace("://", "://viewer:the-passw0rd@");
    }
}
