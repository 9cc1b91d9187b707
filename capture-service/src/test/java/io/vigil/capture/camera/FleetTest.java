package io.vigil.capture.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.capture.mask.Corner;
import io.vigil.capture.mask.Mask;
import io.vigil.capture.mask.Masks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FleetTest {
    private final List<SampledFrame> onTheirWay = new CopyOnWriteArrayList<>();
    private final Studio studio = new Studio(
            address -> new ScriptedSources("ph").of(address),
            frame -> onTheirWay.add(frame),
            5,
            Duration.ofSeconds(1),
            () -> new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(5), new Random(1)),
            Clock.systemUTC());
    private final Fleet fleet = new Fleet(studio, 2);

    @Test
    void shouldTouchOnlyTheCameraThatChanged() {
        // Given
        fleet.serve(List.of(camera("1", "a.mp4"), camera("2", "b.mp4")));
        await().until(() -> fleet.count("online") == 2);
        String first = session("1");
        String second = session("2");
        // When
        fleet.serve(List.of(camera("1", "a.mp4"), camera("2", "other.mp4")));
        await().until(() -> fleet.count("online") == 2);
        arrive();
        // Then
        assertThat(session("1")).isEqualTo(first);
        await().until(() -> !session("2").equals(second));
    }

    @Test
    void shouldCaptureACameraAnewWhenItsMasksChange() {
        // Given
        fleet.serve(List.of(camera("1", "a.mp4")));
        await().until(() -> onTheirWay.size() == 1);
        arrive();
        String before = session("1");
        Masks masks = new Masks(List.of(new Mask(List.of(new Corner(0, 0), new Corner(1, 0), new Corner(1, 1)))));
        // When
        fleet.serve(List.of(new Camera("1", CameraAddress.parse("a.mp4"), 0, new Handling(masks, null))));
        // Then
        await().until(() -> !session("1").equals(before));
        assertThat(standing("1").camera().handling().masks()).isEqualTo(masks);
    }

    @Test
    void shouldTellTheLastOfWhatAChangedCameraCaptured() {
        // Given: a frame on its way to the broker
        fleet.serve(List.of(camera("1", "a.mp4")));
        await().until(() -> onTheirWay.size() == 1);
        String before = session("1");
        // When
        fleet.serve(List.of(camera("1", "other.mp4")));
        await().until(() -> fleet.count("online") == 1);
        assertThat(standing("1").totals().published()).isZero();
        arrive();
        // Then
        Standing last = standing("1");
        assertThat(last.sessionId()).isEqualTo(before);
        assertThat(last.totals().published()).isEqualTo(1);
        assertThat(session("1")).isNotEqualTo(before);
    }

    @Test
    void shouldTellTheLastOfWhatARemovedCameraCapturedAndThenNoMore() {
        // Given: a frame on its way to the broker
        fleet.serve(List.of(camera("1", "a.mp4")));
        await().until(() -> onTheirWay.size() == 1);
        // When
        fleet.serve(List.of());
        assertThat(standing("1").totals().published()).isZero();
        arrive();
        // Then
        assertThat(standing("1").totals().published()).isEqualTo(1);
        await().until(() -> fleet.standings().isEmpty());
    }

    @Test
    void shouldTurnAwayTheCamerasOverTheLimitAndKeepThoseItHas() {
        // Given
        fleet.serve(List.of(camera("5", "a.mp4"), camera("6", "b.mp4")));
        // When: a more important one comes
        fleet.serve(List.of(camera("1", "c.mp4", 9), camera("5", "a.mp4"), camera("6", "b.mp4")));
        // Then
        assertThat(fleet.served()).containsExactly("5", "6");
        assertThat(standing("1").state().word()).isEqualTo("turned_away");
        assertThat(standing("1").detail())
                .hasValueSatisfying(remedy -> assertThat(remedy).contains("serves 2 cameras", "MAX_CAMERAS"));
        assertThat(fleet.count("turned_away")).isEqualTo(1);
    }

    @Test
    void shouldServeTheMostImportantFirstAndAmongEqualsTheFirstListed() {
        fleet.serve(List.of(camera("1", "a.mp4", 1), camera("2", "b.mp4", 1), camera("3", "c.mp4", 7)));
        assertThat(fleet.served()).containsExactlyInAnyOrder("3", "1");
    }

    @Test
    void shouldGoOnTellingOfTheSameRefusalUntilAPlaceIsFree() {
        // Given
        List<Camera> three = List.of(camera("1", "a.mp4"), camera("2", "b.mp4"), camera("3", "c.mp4"));
        fleet.serve(three);
        Standing before = standing("3");
        // When
        fleet.serve(three);
        Standing still = standing("3");
        fleet.serve(List.of(camera("2", "b.mp4"), camera("3", "c.mp4")));
        // Then
        assertThat(still).isEqualTo(before);
        assertThat(fleet.served()).containsExactlyInAnyOrder("2", "3");
        assertThat(fleet.count("turned_away")).isZero();
        assertThat(standing("3").state().word()).isNotEqualTo("turned_away");
    }

    @Test
    void shouldTellOfCamerasAfterItIsClosedAndStartNoMore() {
        // Given
        fleet.serve(List.of(camera("1", "a.mp4")));
        // When
        fleet.close();
        fleet.serve(List.of());
        // Then
        assertThat(fleet.standings()).hasSize(1);
    }

    @AfterEach
    void close() {
        fleet.close();
    }

    /** The broker has the frames. */
    private void arrive() {
        onTheirWay.forEach(frame -> frame.ledger().publish());
        onTheirWay.clear();
    }

    private String session(String id) {
        return standing(id).sessionId();
    }

    private Standing standing(String id) {
        return fleet.standings().stream()
                .filter(standing -> standing.camera().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Camera camera(String id, String clip) {
        return camera(id, clip, 0);
    }

    private static Camera camera(String id, String clip, int priority) {
        return new Camera(id, CameraAddress.parse(clip), priority, Handling.USUAL);
    }
}
