package io.vigil.inference.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.object.Category;
import io.vigil.inference.object.FoundObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackerTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int PER_SECOND = 5;

    private final Tracker tracker = new Tracker(TrackingRules.DEFAULT);

    @Test
    void shouldNameATrackAfterTheFrameThatBeganItOnceConfirmed() {
        // When
        List<TrackedObject> first = see(7, person(0.4f, 0.3f));
        List<TrackedObject> second = see(8, person(0.41f, 0.3f));

        // Then
        assertThat(first.get(0).trackId()).isNull();
        assertThat(second.get(0).trackId()).isEqualTo(7001L);
    }

    @Test
    void shouldKeepTheIdentityOfSomebodyWhoWalksOn() {
        // Given
        List<Long> ids = new ArrayList<>();

        // When
        for (int frame = 1; frame <= 40; frame++) {
            ids.add(see(frame, person(0.02f * frame, 0.3f)).get(0).trackId());
        }

        // Then
        assertThat(ids.subList(1, 40)).containsOnly(1001L);
    }

    @Test
    void shouldKeepTheIdentityAcrossAGap() {
        // Given
        for (int frame = 1; frame <= 5; frame++) {
            see(frame, person(0.2f + 0.02f * frame, 0.3f));
        }

        // When
        for (int frame = 6; frame <= 10; frame++) {
            see(frame);
        }

        // Then
        assertThat(see(11, person(0.42f, 0.3f)).get(0).trackId()).isEqualTo(1001L);
    }

    @Test
    void shouldBeginAnewAfterTooLongAGap() {
        // Given
        see(1, person(0.4f, 0.3f));
        see(2, person(0.4f, 0.3f));

        // When
        int later = 2 + 3 * PER_SECOND;
        see(later, person(0.4f, 0.3f));

        // Then
        assertThat(see(later + 1, person(0.4f, 0.3f)).get(0).trackId()).isEqualTo(later * 1000L + 1);
    }

    @Test
    void shouldKeepBothIdentitiesWhenTwoPeopleCross() {
        // Given
        List<TrackedObject> last = List.of();

        // When
        for (int frame = 1; frame <= 25; frame++) {
            last = see(frame, person(0.1f + 0.025f * frame, 0.30f), person(0.8f - 0.025f * frame, 0.36f));
        }

        // Then
        assertThat(last.get(0).trackId()).isEqualTo(1001L);
        assertThat(last.get(1).trackId()).isEqualTo(1002L);
    }

    @Test
    void shouldFollowSomebodyTooQuickToOverlap() {
        // Given
        List<Long> ids = new ArrayList<>();

        // When
        for (int frame = 1; frame <= 8; frame++) {
            ids.add(see(frame, person(0.1f * frame, 0.3f)).get(0).trackId());
        }

        // Then
        assertThat(ids.subList(1, 8)).containsOnly(1001L);
    }

    @Test
    void shouldFollowSomebodyWhomTheCameraZoomsInOn() {
        // Given
        List<Long> ids = new ArrayList<>();

        // When
        float size = 0.1f;
        for (int frame = 1; frame <= 12; frame++, size *= 1.15f) {
            Box box = new Box(0.5f - size / 2, 0.5f - size / 2, size, size);
            ids.add(see(frame, new FoundObject(Category.PERSON, 0.8f, box))
                    .get(0)
                    .trackId());
        }

        // Then
        assertThat(ids.subList(1, 12)).containsOnly(1001L);
    }

    @Test
    void shouldNeverTakeADogForAPerson() {
        // Given
        see(1, person(0.4f, 0.3f));
        see(2, person(0.4f, 0.3f));

        // When
        see(3, object(Category.DOG, 0.9f, 0.4f));

        // Then
        assertThat(see(4, object(Category.DOG, 0.9f, 0.4f)).get(0).trackId()).isEqualTo(3001L);
    }

    @Test
    void shouldFollowACarThatIsTakenForATruckAtTimes() {
        // Given
        see(1, object(Category.CAR, 0.9f, 0.4f));
        see(2, object(Category.CAR, 0.9f, 0.4f));

        // When
        List<TrackedObject> third = see(3, object(Category.TRUCK, 0.9f, 0.4f));

        // Then
        assertThat(third.get(0).trackId()).isEqualTo(1001L);
    }

    @Test
    void shouldContinueButNotBeginATrackWithAnUnsureDetection() {
        // Given
        see(1, object(Category.PERSON, 0.9f, 0.4f));
        see(2, object(Category.PERSON, 0.9f, 0.4f));

        // When
        List<TrackedObject> third = see(3, object(Category.PERSON, 0.32f, 0.4f), object(Category.PERSON, 0.32f, 0.05f));
        List<TrackedObject> fourth = see(4, object(Category.PERSON, 0.32f, 0.05f));

        // Then
        assertThat(third.get(0).trackId()).isEqualTo(1001L);
        assertThat(third.get(1).trackId()).isNull();
        assertThat(fourth.get(0).trackId()).isNull();
    }

    @Test
    void shouldForgetEverybodyInANewSession() {
        // Given
        see(1, person(0.4f, 0.3f));
        see(2, person(0.4f, 0.3f));

        // When
        List<FoundObject> found = List.of(person(0.4f, 0.3f));
        tracker.follow(new Moment("b", 1, START.plusSeconds(1)), found);
        List<TrackedObject> second = tracker.follow(new Moment("b", 2, START.plusSeconds(2)), found);

        // Then
        assertThat(second.get(0).trackId()).isNull();
        assertThat(tracker.follow(new Moment("b", 3, START.plusMillis(2200)), found)
                        .get(0)
                        .trackId())
                .isEqualTo(2001L);
    }

    @Test
    void shouldRejectRulesThatMakeNoSense() {
        assertThatThrownBy(() -> new TrackingRules(0.3f, 0.5f, 0.5f, 0, Duration.ofSeconds(1)))
                .hasMessage("vigil.inference.tracking.confirmations is 0: set it to 1 or more, for example 2");
    }

    private List<TrackedObject> see(int sequence, FoundObject... found) {
        return tracker.follow(
                new Moment("a", sequence, START.plusMillis(1000L / PER_SECOND * sequence)), List.of(found));
    }

    /** A standing person, 6 % of the width and 30 % of the height. */
    private static FoundObject person(float x, float y) {
        return new FoundObject(Category.PERSON, 0.8f, new Box(x, y, 0.06f, 0.3f));
    }

    private static FoundObject object(Category category, float confidence, float x) {
        return new FoundObject(category, confidence, new Box(x, 0.3f, 0.2f, 0.2f));
    }
}
