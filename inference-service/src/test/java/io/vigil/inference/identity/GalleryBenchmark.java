package io.vigil.inference.identity;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How long a face takes to be compared with everybody: milliseconds, by the number of subjects enrolled with one template each. */
final class GalleryBenchmark {

    private static final int VALUES = 1024;
    private static final int LOOKS = 200;
    private static final long SEED = 7;

    private GalleryBenchmark() {}

    public static void main(String[] arguments) {
        Random random = new Random(SEED);
        for (int subjects : new int[] {10, 100, 1_000, 10_000}) {
            Gallery gallery = new Gallery();
            for (int i = 0; i < subjects; i++) {
                gallery.put("subject-" + i, List.of(face(random)));
            }
            look(gallery, random); // the compiler's warm-up
            long begin = System.nanoTime();
            look(gallery, random);
            double milliseconds = (System.nanoTime() - begin) / 1e6 / LOOKS;
            System.out.println(String.format(Locale.ROOT, "%6d subjects  %.3f ms a face", subjects, milliseconds));
        }
    }

    private static void look(Gallery gallery, Random random) {
        for (int i = 0; i < LOOKS; i++) {
            gallery.nearest(face(random));
        }
    }

    private static Embedding face(Random random) {
        float[] values = new float[VALUES];
        for (int i = 0; i < VALUES; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Embedding(values);
    }
}
