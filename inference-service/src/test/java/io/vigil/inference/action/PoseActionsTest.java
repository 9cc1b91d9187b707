package io.vigil.inference.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.inference.analysis.PersonView;
import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.object.Category;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.track.Moment;
import io.vigil.inference.track.TrackedObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoseActionsTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");
    private static final float[] WALKS = {0.8f, 0.1f, 0.1f};

    private final List<Integer> batches = new ArrayList<>();
    private float[] answer = WALKS;
    private final PoseActions actions = new PoseActions(new Classifier(), 0.6f);

    @Test
    void shouldNameWhatAPersonDoesOnceSeenForThreeSeconds() {
        // When
        List<List<TrackedAction>> answers = actions.recognise(frames("gate", "one", 0, 17, 7L));

        // Then
        assertThat(answers.subList(0, 15)).allMatch(List::isEmpty);
        assertThat(answers.get(15)).singleElement().satisfies(action -> {
            assertThat(action.trackId()).isEqualTo(7);
            assertThat(action.action()).isEqualTo("walking");
            assertThat(action.confidence()).isEqualTo(0.8f);
            assertThat(action.probabilities()).containsEntry("other", 0.1f);
        });
    }

    @Test
    void shouldAskTheModelOnceForAllPeopleOfABatch() {
        // Given
        List<TrackedFrame> frames = new ArrayList<>(frames("gate", "one", 0, 17, 7L));
        frames.addAll(frames("yard", "one", 0, 16, 7L));

        // When
        actions.recognise(frames);

        // Then
        assertThat(batches).containsExactly(3);
    }

    @Test
    void shouldNotClaimToKnowWhatIsNotLikelyEnough() {
        answer = new float[] {0.5f, 0.4f, 0.1f};
        assertThat(last(actions.recognise(frames("gate", "one", 0, 16, 7L))).action())
                .isEqualTo("unknown");
    }

    @Test
    void shouldNotClaimToKnowWhatIsNoneOfItsActions() {
        answer = new float[] {0.1f, 0.1f, 0.8f};
        assertThat(last(actions.recognise(frames("gate", "one", 0, 16, 7L))).action())
                .isEqualTo("unknown");
    }

    @Test
    void shouldForgetAPersonWhoWasGone() {
        actions.recognise(frames("gate", "one", 0, 16, 7L));
        assertThat(actions.recognise(frames("gate", "one", 40, 14, 7L))).allMatch(List::isEmpty);
    }

    @Test
    void shouldForgetEverybodyWhenTheCameraConnectsAnew() {
        actions.recognise(frames("gate", "one", 0, 16, 7L));
        assertThat(actions.recognise(frames("gate", "two", 16, 15, 7L))).allMatch(List::isEmpty);
    }

    @Test
    void shouldSayNothingOfPeopleWhoAreNotTracked() {
        assertThat(actions.recognise(frames("gate", "one", 0, 30, null))).allMatch(List::isEmpty);
        assertThat(batches).as("no run for nobody").isEmpty();
    }

    @Test
    void shouldSayNothingOfAPortraitWhoseLegsNobodySees() {
        List<TrackedFrame> portrait = new ArrayList<>();
        for (TrackedFrame frame : frames("gate", "one", 0, 20, 7L)) {
            portrait.add(new TrackedFrame(
                    frame.camera(),
                    frame.moment(),
                    frame.aspect(),
                    frame.objects(),
                    List.of(new PersonView(0, null, Poses.standing(0.5f, 0.2f, 0.5f, 0.25f)))));
        }
        assertThat(actions.recognise(portrait)).allMatch(List::isEmpty);
    }

    private static TrackedAction last(List<List<TrackedAction>> answers) {
        return answers.get(answers.size() - 1).get(0);
    }

    /** At five frames a second. */
    private static List<TrackedFrame> frames(
            String camera, String session, int from, int count, @Nullable Long trackId) {
        List<TrackedFrame> frames = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            FoundObject person = new FoundObject(Category.PERSON, 0.9f, new Box(0.4f, 0.2f, 0.2f, 0.5f));
            frames.add(new TrackedFrame(
                    camera,
                    new Moment(session, i + 1, BEGIN.plus(Duration.ofMillis(200L * i))),
                    1,
                    List.of(new TrackedObject(person, trackId)),
                    List.of(new PersonView(0, null, Poses.standing(0.5f, 0.2f, 0.5f)))));
        }
        return frames;
    }

    private final class Classifier implements ActionClassifier {

        @Override
        public ModelManifest manifest() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> labels() {
            return List.of("walking", "standing", "other");
        }

        @Override
        public List<float[]> classify(List<float[]> windows) {
            batches.add(windows.size());
            return windows.stream().map(window -> answer).toList();
        }
    }
}
