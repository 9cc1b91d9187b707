package io.vigil.inference.tensor;

import io.vigil.inference.tensor.ModelManifest.Colours;
import io.vigil.inference.tensor.ModelManifest.Element;
import io.vigil.inference.tensor.ModelManifest.Input;
import io.vigil.inference.tensor.ModelManifest.Output;
import java.util.List;

/** Finds what a manifest cannot mean, before TensorFlow fails on it in its own words. */
final class ManifestCheck {

    private final ModelFolder folder;

    private ManifestCheck(ModelFolder folder) {
        this.folder = folder;
    }

    static void verify(ModelFolder folder, ModelManifest manifest) {
        ManifestCheck check = new ManifestCheck(folder);
        check.input(manifest.input());
        check.decoding(manifest);
        check.labels(manifest);
        check.selfTest(manifest);
    }

    private void input(Input input) {
        Colours colours = input.colours();
        List<Integer> shape = input.shape();
        require(
                !shape.isEmpty() && shape.stream().allMatch(size -> size > 0),
                "says input.shape " + shape + "; give one element's sizes, without the batch");
        int channels = shape.get(shape.size() - 1);
        if (colours != null) {
            require(
                    shape.size() == 3 && channels == colours.channels,
                    "says input.shape " + shape + "; a picture in " + colours.word() + " is [height,width,"
                            + colours.channels + "]");
        } else {
            require(
                    input.element() == Element.FLOAT32,
                    "says neither that its input is a picture (input.colours) nor that it is a float32 vector");
        }
        require(
                isPerChannel(input.scale(), channels) && isPerChannel(input.offset(), channels),
                "gives input.scale " + input.scale() + " and input.offset " + input.offset()
                        + "; give one number, or one for each of " + channels + " channels");
        require(
                input.element() == Element.FLOAT32
                        || (input.scale().isEmpty() && input.offset().isEmpty()),
                "gives an input of 8-bit pixels a scale or an offset; leave them out, or let the graph read float32");
    }

    private static boolean isPerChannel(List<Float> values, int channels) {
        return values.size() <= 1 || values.size() == channels;
    }

    private void decoding(ModelManifest manifest) {
        Decoding decoding = manifest.reading().decoding();
        require(
                decoding.roles().contains(manifest.role()),
                "is of role " + manifest.role().word() + ", which reads " + Decoding.of(manifest.role())
                        + ", not the decoding " + decoding.word());
        List<String> named = manifest.outputs().stream().map(Output::name).toList();
        require(
                named.containsAll(decoding.outputs()),
                "names its outputs " + named + " where the decoding " + decoding.word() + " reads "
                        + decoding.outputs());
    }

    private void labels(ModelManifest manifest) {
        int places = manifest.outputs().get(0).floats();
        int labels = manifest.reading().labels().size();
        require(
                !manifest.reading().decoding().isLabelled() || labels == places,
                "gives " + labels + " labels for " + places + " places");
    }

    private void selfTest(ModelManifest manifest) {
        SelfTest test = manifest.selfTest();
        if (test != null) {
            List<String> named = manifest.outputs().stream().map(Output::name).toList();
            test.expected()
                    .forEach(expected -> require(
                            named.contains(expected.output()),
                            "has a self-test of an output " + expected.output() + " beside its outputs " + named));
        }
    }

    private void require(boolean holds, String reason) {
        if (!holds) {
            throw folder.failed(reason + "; correct its manifest");
        }
    }
}
