package io.vigil.inference.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.inference.tensor.ModelManifest.Input;
import io.vigil.inference.tensor.ModelManifest.Output;
import io.vigil.inference.tensor.ModelManifest.Reading;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResilientModelTest {

    private static final ModelManifest MANIFEST = new ModelManifest(
            Role.EMOTION,
            "scripted",
            "1",
            "",
            null,
            Input.vector("in", 1),
            List.of(new Output("probabilities", List.of(1))),
            new Reading(Decoding.PROBABILITIES, "calm"),
            "",
            "",
            null);

    private final SteppingClock clock = new SteppingClock();
    private final List<Boolean> loads = new ArrayList<>();
    private final Deque<Scripted> next = new ArrayDeque<>();

    @Test
    void shouldGoOnOnTheCpuOnceAGpuFails() {
        // Given
        Scripted gpu = new Scripted("out of memory");
        Scripted cpu = new Scripted(0.5f, 0.6f);
        next.add(cpu);
        ResilientModel model = new ResilientModel(gpu, false, this::load, clock);

        // When
        float first = ask(model);
        float second = ask(model);

        // Then
        assertThat(List.of(first, second)).containsExactly(0.5f, 0.6f);
        assertThat(loads).containsExactly(true);
        assertThat(gpu.closed).isTrue();
        assertThat(model.state().onCpu()).isTrue();
        assertThat(model.state().failures()).isEqualTo(1);
        assertThat(model.state().absent()).isNull();
    }

    @Test
    void shouldBeAbsentForAWhileAfterFailingAgainAndAgain() {
        // Given
        Scripted broken = new Scripted("broken", "broken", "broken");
        ResilientModel model = new ResilientModel(broken, true, this::load, clock);
        for (int i = 0; i < ResilientModel.PATIENCE; i++) {
            assertThatThrownBy(() -> ask(model)).isInstanceOf(ModelFailed.class).hasMessageContaining("emotion");
        }

        // When
        next.add(new Scripted(0.7f));

        // Then
        assertThatThrownBy(() -> ask(model)).isInstanceOf(ModelFailed.class).hasMessageContaining("broken");
        assertThat(broken.asked).isEqualTo(ResilientModel.PATIENCE);
        assertThat(broken.closed).isTrue();
        assertThat(model.state().absent()).isEqualTo("broken");

        // When
        clock.now = clock.now.plus(ResilientModel.PAUSE);

        // Then
        assertThat(ask(model)).isEqualTo(0.7f);
        assertThat(model.state().absent()).isNull();
    }

    @Test
    void shouldForgetFailuresThatAnswersLieBetween() {
        // Given
        ResilientModel model =
                new ResilientModel(new Scripted("one", "two", 0.1f, "three", 0.2f), true, this::load, clock);

        // Then
        assertThatThrownBy(() -> ask(model)).isInstanceOf(ModelFailed.class);
        assertThatThrownBy(() -> ask(model)).isInstanceOf(ModelFailed.class);
        assertThat(ask(model)).isEqualTo(0.1f);
        assertThatThrownBy(() -> ask(model)).isInstanceOf(ModelFailed.class);
        assertThat(ask(model)).isEqualTo(0.2f);
        assertThat(model.state().failures()).isEqualTo(3);
    }

    @Test
    void shouldTakeAnAnswerThatIsNoNumberForAFailure() {
        // Given
        ResilientModel model = new ResilientModel(new Scripted(Float.NaN), true, this::load, clock);

        // Then
        assertThatThrownBy(() -> ask(model))
                .isInstanceOf(ModelFailed.class)
                .hasMessageContaining("output probabilities holds NaN");
    }

    @Test
    void shouldStayAbsentWhileTheModelCannotBeLoadedAgain() {
        // Given
        ResilientModel model = new ResilientModel(new Scripted("gpu is gone"), false, this::load, clock);

        // When
        assertThatThrownBy(() -> ask(model)).isInstanceOf(ModelFailed.class);
        clock.now = clock.now.plus(ResilientModel.PAUSE);

        // Then
        assertThatThrownBy(() -> ask(model)).isInstanceOf(ModelFailed.class).hasMessageContaining("nothing to load");
        assertThatThrownBy(() -> ask(model)).isInstanceOf(ModelFailed.class);
        assertThat(loads).containsExactly(true, true);
    }

    private ModelRuntime load(boolean onCpu) {
        loads.add(onCpu);
        if (next.isEmpty()) {
            throw new IllegalStateException("nothing to load");
        }
        return next.remove();
    }

    private static float ask(ModelRuntime model) {
        PixelBatch batch = new PixelBatch(MANIFEST.input(), 1);
        batch.nextFloats().put(1);
        return model.run(batch).of("probabilities")[0];
    }

    /** Answers in turn with a float, or fails with a string. */
    private static final class Scripted implements ModelRuntime {
        private final Deque<Object> answers;
        private int asked;
        private boolean closed;

        Scripted(Object... answers) {
            this.answers = new ArrayDeque<>(Arrays.asList(answers));
        }

        @Override
        public ModelManifest manifest() {
            return MANIFEST;
        }

        @Override
        public Outputs run(PixelBatch batch) {
            asked++;
            Object answer = answers.remove();
            if (answer instanceof Float value) {
                return new Outputs(Map.of("probabilities", new float[] {value}), 1);
            }
            throw new IllegalStateException(String.valueOf(answer));
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class SteppingClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
