package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigil.avro.DetectedObject;
import io.vigil.avro.Detections;
import io.vigil.avro.Frame;
import io.vigil.avro.Incident;
import io.vigil.topic.Topics;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One frame's way, from a camera over RTSP to the picture a person sees. The order is the way's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class CameraToAlert {
    private Deployment vigil;
    private TopicReader topics;
    private String portrait;

    /** A Vigil with a camera named {@code portrait}. */
    abstract Deployment deployment();

    @BeforeAll
    void lookUpTheCamera() {
        vigil = deployment();
        topics = new TopicReader(vigil.credentials());
        portrait = vigil.cameraId("portrait");
    }

    @Test
    @Order(1)
    void shouldPublishTheCamerasFramesInOrder() throws IOException {
        // When
        await().atMost(Duration.ofSeconds(30)).until(() -> frames().size() >= 10);

        // Then
        List<Frame> frames = frames();
        String session = frames.get(0).getSessionId();
        List<Long> sequences = frames.stream()
                .filter(frame -> frame.getSessionId().equals(session))
                .map(Frame::getSequence)
                .toList();
        assertThat(sequences).isSorted().doesNotHaveDuplicates();
        BufferedImage picture = decode(bytes(frames.get(0).getJpeg()));
        assertThat(picture.getWidth()).isEqualTo(640);
        assertThat(picture.getHeight()).isEqualTo(360);
    }

    @Test
    @Order(2)
    void shouldFindAPersonAndKeepTheTrack() {
        // When: four seconds of one track at five frames a second
        await().atMost(Duration.ofSeconds(60)).until(() -> longestTrack() >= 20);

        // Then
        Detections seen = detections().stream()
                .filter(one -> !persons(one).isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(seen.getModels()).extracting("role").contains("objects", "faces", "pose", "action", "anomaly");
        assertThat(persons(seen).get(0).getConfidence()).isBetween(0.3f, 1f);
        assertThat(detections())
                .anySatisfy(one -> assertThat(one.getFaces()).isNotEmpty())
                .anySatisfy(one -> assertThat(one.getPoses()).isNotEmpty())
                .allSatisfy(one -> assertThat(one.getActions()).isNotNull()); // nobody's, of a portrait
    }

    @Test
    @Order(3)
    void shouldTraceEveryDetectionToItsFrame() {
        List<Detections> detections = detections();
        Set<String> frames = frames().stream().map(Frame::getFrameId).collect(Collectors.toSet());

        assertThat(detections).allSatisfy(one -> {
            assertThat(one.getSource().getTopic()).isEqualTo(Topics.FRAMES.name());
            assertThat(frames).contains(one.getFrameId());
        });
    }

    @Test
    @Order(4)
    void shouldRaiseAnIncidentOnceInTheTopicAndOnceInTheDatabase() throws SQLException {
        // When
        await().atMost(Duration.ofSeconds(60))
                .until(() -> incidents().stream()
                        .anyMatch(incident -> incident.getTransition().equals("confirmed")));

        // Then
        Incident confirmed = incidents().stream()
                .filter(incident -> incident.getTransition().equals("confirmed"))
                .findFirst()
                .orElseThrow();
        assertThat(confirmed.getAfter().getRule()).isEqualTo("LoiteringDetector");
        assertThat(confirmed.getAfter().getClassName()).isEqualTo("person");
        assertThat(Incidents.repeatsAndGaps(incidents())).isEmpty();
        Database database = new Database(vigil.credentials().postgres());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(database.count("incidents", "incident_id", confirmed.getIncidentId()))
                        .isEqualTo(1));
    }

    @Test
    @Order(5)
    void shouldShowTheIncidentToAConsumerOfTheApi() {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode answer = vigil.json("/api/v1/incidents?camera=" + portrait);
            assertThat(answer.toString()).contains("\"crimeType\":\"suspicious_activity\"");
        });
        assertThat(vigil.json("/status").path("camera_active").asBoolean()).isTrue();
    }

    @Test
    @Order(6)
    void shouldStreamPicturesThatDecodeAndDiffer() throws IOException, InterruptedException {
        // When
        MjpegReader.Stream stream = MjpegReader.read(
                vigil.url("/live/" + portrait), vigil.credentials().apiToken(), 8);

        // Then
        assertThat(stream.response().headers().firstValue("Content-Type"))
                .hasValue("multipart/x-mixed-replace; boundary=frame");
        assertThat(stream.response().headers().firstValue("Cache-Control"))
                .hasValue("no-cache, no-store, must-revalidate");
        Set<Integer> different = new HashSet<>();
        for (byte[] part : stream.parts()) {
            assertThat(decode(part).getWidth()).isEqualTo(640);
            different.add(Arrays.hashCode(part));
        }
        assertThat(different).hasSizeGreaterThan(4);
    }

    @Test
    @Order(7)
    void shouldShowAMovingPictureAndTheIncidentInABrowser() {
        try (Browser browser =
                Browser.open(vigil.url("/").toString(), vigil.credentials().admin())) {
            browser.awaitText("[data-testid=camera-state-" + portrait + "]", "online");
            browser.awaitText("[data-testid=camera-policy-" + portrait + "]", "emotion and gaze not inferred");
            browser.awaitPictureToMove("[data-testid=camera-picture-" + portrait + "]");
            browser.awaitVisible("[data-testid^=incident-]");
        }
    }

    @Test
    @Order(8)
    void shouldBalanceTheFrameLedger() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode camera = vigil.json("/api/v1/cameras/" + portrait);
            long dropped = camera.path("dropped").asLong();
            long residual = camera.path("captured").asLong()
                    - camera.path("scored").asLong()
                    - camera.path("expired").asLong()
                    - dropped;
            assertThat(camera.path("scored").asLong()).isPositive();
            assertThat(residual).as("frames in flight").isBetween(0L, 15L);
        });
    }

    private List<Frame> frames() {
        return topics.all(Topics.FRAMES, Frame.class).stream()
                .filter(frame -> frame.getCameraId().equals(portrait))
                .toList();
    }

    private List<Detections> detections() {
        return topics.all(Topics.DETECTIONS, Detections.class).stream()
                .filter(one -> one.getCameraId().equals(portrait))
                .toList();
    }

    private List<Incident> incidents() {
        return topics.all(Topics.INCIDENTS, Incident.class);
    }

    private long longestTrack() {
        return detections().stream()
                .flatMap(one -> persons(one).stream())
                .map(DetectedObject::getTrackId)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static List<DetectedObject> persons(Detections one) {
        return one.getObjects().stream()
                .filter(object -> object.getClassName().equals("person"))
                .toList();
    }

    private static BufferedImage decode(byte[] jpeg) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(jpeg)), "the part is no picture");
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
