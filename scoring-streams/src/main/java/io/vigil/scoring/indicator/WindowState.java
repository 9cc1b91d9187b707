package io.vigil.scoring.indicator;

import io.vigil.scoring.frame.Skeleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window laid open for storing, and put together again.
 *
 * @param past oldest first
 * @param slice which is not over
 * @param sums of it, by feature
 * @param counts of it, by group of features
 */
public record WindowState(
        List<Over> past,
        long slice,
        List<Double> sums,
        List<Integer> counts,
        @Nullable Skeleton pose,
        @Nullable Instant posedAt) {

    /**
     * A slice that is over.
     *
     * @param means by feature, NaN where not known
     */
    public record Over(long slice, int faces, List<Float> means) {}

    public static WindowState of(Window window) {
        List<Over> past = new ArrayList<>();
        for (Slice slice : window.past().slices) {
            List<Float> means = new ArrayList<>(slice.means.length);
            for (float mean : slice.means) {
                means.add(mean);
            }
            past.add(new Over(slice.slice, slice.faces, means));
        }
        List<Double> sums = new ArrayList<>();
        for (double sum : window.current().sums) {
            sums.add(sum);
        }
        List<Integer> counts = new ArrayList<>();
        for (int count : window.current().counts) {
            counts.add(count);
        }
        return new WindowState(past, window.current().slice, sums, counts, window.pose(), window.posedAt());
    }

    public Window window() {
        List<Slice> slices = new ArrayList<>(past.size());
        for (Over over : past) {
            float[] means = new float[Feature.COUNT];
            for (int i = 0; i < means.length; i++) {
                means[i] = i < over.means.size() ? over.means.get(i) : Float.NaN; // a feature that came later
            }
            slices.add(new Slice(over.slice, means, over.faces));
        }
        double[] running = new double[Feature.COUNT];
        for (int i = 0; i < Math.min(running.length, sums.size()); i++) {
            running[i] = sums.get(i);
        }
        int[] seen = new int[Feature.GROUPS];
        for (int i = 0; i < Math.min(seen.length, counts.size()); i++) {
            seen[i] = counts.get(i);
        }
        return new Window(new Past(slices), new Sums(slice, running, seen), pose, posedAt);
    }
}
