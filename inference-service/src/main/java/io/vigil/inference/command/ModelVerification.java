package io.vigil.inference.command;

import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelLoadFailed;
import io.vigil.inference.tensor.ModelPlace;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.ModelSettings;
import io.vigil.inference.tensor.PixelBatch;
import io.vigil.inference.tensor.Role;
import io.vigil.inference.tensor.TensorFlowModel;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.LongStream;

/** Loads models as the service does, and measures them. */
final class ModelVerification {

    private static final int LARGE = 16;
    private static final int ROUNDS = 5;

    private final ModelSettings settings;
    private final PrintStream say;

    ModelVerification(ModelSettings settings, PrintStream say) {
        this.settings = settings;
        this.say = say;
    }

    /** @return the exit code: 1 where a model is refused */
    int verify(List<Role> roles) {
        int refused = 0;
        for (Role role : roles) {
            try {
                verify(role);
            } catch (ModelLoadFailed e) {
                say.printf("%-9s REFUSED: %s%n", role.word(), e.getMessage());
                refused++;
            }
        }
        return refused == 0 ? 0 : 1;
    }

    private void verify(Role role) {
        ModelPlace place = ModelPlace.of(settings, role);
        if (place.absence() != null) {
            say.printf("%-9s absent: %s%n", role.word(), place.absence());
            return;
        }
        ModelFolder folder = new ModelFolder(place.folder());
        folder.requireRole(role);
        try (ModelRuntime model = TensorFlowModel.load(folder, settings.execution(), List.of(1, LARGE))) {
            String tested = model.manifest().selfTest() == null ? "no self-test to take" : "self-test passed";
            say.printf(
                    "%-9s ok: checksum, shapes at 1 and %d, %s; %.1f ms a frame alone, %.1f in batches of %d%n",
                    role.word(), LARGE, tested, milliseconds(model, 1), milliseconds(model, LARGE), LARGE);
        }
    }

    /** @return the median run's, by frame */
    private static double milliseconds(ModelRuntime model, int size) {
        PixelBatch batch = new PixelBatch(model.manifest().input(), size);
        while (batch.size() < size) {
            batch.next();
        }
        long[] took = LongStream.range(0, ROUNDS)
                .map(round -> nanoseconds(model, batch))
                .sorted()
                .toArray();
        return took[ROUNDS / 2] / 1e6 / size;
    }

    private static long nanoseconds(ModelRuntime model, PixelBatch batch) {
        long begin = System.nanoTime();
        model.run(batch);
        return System.nanoTime() - begin;
    }
}
