package io.vigil.inference.tensor;

import io.vigil.inference.tensor.ModelManifest.Input;
import io.vigil.inference.tensor.SelfTest.Expected;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.util.List;

/** Asks a model what it was asked where it was made, and compares. One run of one element. */
public final class SelfTestRun {

    /** One model ran without error at this size and answered in other shapes. */
    private static final int LARGE_BATCH = 16;

    private SelfTestRun() {}

    /** @throws ModelLoadFailed where the model answers otherwise, or with what is no number */
    static void verify(ModelFolder folder, ModelRuntime model) {
        SelfTest test = model.manifest().selfTest();
        if (test == null) {
            return;
        }
        Outputs outputs = model.run(question(folder, model.manifest().input(), test.input()));
        for (Expected expected : test.expected()) {
            Spread found = Spread.of(outputs.of(expected.output()));
            if (!found.isNear(expected)) {
                throw folder.failed(
                        "fails its self-test: output " + expected.output() + " has " + found
                                + " where it had mean " + expected.mean() + " and deviation " + expected.deviation()
                                + " when it was made; build it again, and see that the native libraries are those of this release");
            }
        }
    }

    /**
     * Ends the making of a model: what it answers now to the ramp becomes its self-test. Also sees that it runs in batches.
     *
     * @param tolerance see {@link Expected}
     * @throws ModelLoadFailed where the model does not run as its manifest says
     */
    public static void record(ModelFolder folder, float tolerance) throws IOException {
        NativeLimits.lift();
        try (TensorFlowModel model = TensorFlowModel.load(folder, 0, List.of(1, LARGE_BATCH))) {
            folder.manifest().withSelfTest(of(folder, model, tolerance)).write(folder.path());
        }
    }

    private static SelfTest of(ModelFolder folder, ModelRuntime model, float tolerance) {
        Outputs outputs = model.run(question(folder, model.manifest().input(), SelfTest.RAMP));
        List<Expected> expected = model.manifest().outputs().stream()
                .map(output -> {
                    Spread found = Spread.of(outputs.of(output.name()));
                    return new Expected(output.name(), found.mean(), found.deviation(), tolerance);
                })
                .toList();
        return new SelfTest(SelfTest.RAMP, expected);
    }

    private static PixelBatch question(ModelFolder folder, Input input, String source) {
        PixelBatch batch = new PixelBatch(input, 1);
        if (source.equals(SelfTest.RAMP)) {
            ramp(input, batch);
            return batch;
        }
        ByteBuffer element = batch.next();
        try {
            byte[] content = Files.readAllBytes(folder.path().resolve(source));
            if (content.length != element.remaining()) {
                throw folder.failed("has a self-test input " + source + " of " + content.length
                        + " bytes where one element" + " has " + element.remaining() + "; correct its manifest");
            }
            fill(input, element, content);
        } catch (IOException e) {
            throw folder.failed("has no readable self-test input " + source + "; correct its manifest", e);
        }
        return batch;
    }

    private static void fill(Input input, ByteBuffer element, byte[] content) {
        if (input.isPicture()) {
            element.put(content);
        } else {
            FloatBuffer floats =
                    ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
            element.order(ByteOrder.nativeOrder()).asFloatBuffer().put(floats);
        }
    }

    /** Colours that rise across and down a picture at different speeds; a vector of values from -1 to 1. */
    private static void ramp(Input input, PixelBatch batch) {
        if (!input.isPicture()) {
            FloatBuffer floats = batch.nextFloats();
            int count = floats.remaining();
            for (int i = 0; i < count; i++) {
                floats.put(2f * i / Math.max(1, count - 1) - 1);
            }
            return;
        }
        ByteBuffer element = batch.next();
        for (int y = 0; y < input.height(); y++) {
            for (int x = 0; x < input.width(); x++) {
                element.put((byte) (255 * x / input.width()));
                element.put((byte) (255 * y / input.height()));
                element.put((byte) (255 * (x + y) / (input.width() + input.height())));
            }
        }
    }

    private record Spread(float mean, float deviation) {

        /** Values smaller than this are as good as none. */
        private static final float LEAST_SIZE = 1e-3f;

        static Spread of(float[] values) {
            double sum = 0;
            double squares = 0;
            for (float value : values) {
                sum += value;
                squares += (double) value * value;
            }
            double mean = sum / values.length;
            return new Spread((float) mean, (float) Math.sqrt(Math.max(0, squares / values.length - mean * mean)));
        }

        boolean isNear(Expected expected) {
            float size = Math.max(LEAST_SIZE, Math.max(Math.abs(expected.mean()), expected.deviation()));
            float most = expected.tolerance() * size;
            return Math.abs(mean - expected.mean()) <= most && Math.abs(deviation - expected.deviation()) <= most;
        }

        @Override
        public String toString() {
            return "mean " + mean + " and deviation " + deviation;
        }
    }
}
