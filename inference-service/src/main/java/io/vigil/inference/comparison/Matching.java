package io.vigil.inference.comparison;

import io.vigil.inference.geometry.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Pairs what two models saw at the same place: the pairs that overlap most come first, and nothing is in two pairs. */
final class Matching {

    /** COCO's customary least intersection over union. */
    static final float OVERLAP = 0.5f;

    private Matching() {}

    record Pair<T>(T main, T shadow, float overlap) {}

    private record Candidate(int main, int shadow, float overlap) {}

    /** @param alike whether two may be a pair at all */
    static <T> List<Pair<T>> of(List<T> main, List<T> shadow, Function<T, Box> box, BiPredicate<T, T> alike) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < main.size(); i++) {
            for (int j = 0; j < shadow.size(); j++) {
                float overlap = box.apply(main.get(i)).overlap(box.apply(shadow.get(j)));
                if (overlap >= OVERLAP && alike.test(main.get(i), shadow.get(j))) {
                    candidates.add(new Candidate(i, j, overlap));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::overlap).reversed());
        Set<Integer> taken = new HashSet<>();
        Set<Integer> given = new HashSet<>();
        List<Pair<T>> pairs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (!taken.contains(candidate.main()) && !given.contains(candidate.shadow())) {
                taken.add(candidate.main());
                given.add(candidate.shadow());
                pairs.add(new Pair<>(main.get(candidate.main()), shadow.get(candidate.shadow()), candidate.overlap()));
            }
        }
        return pairs;
    }
}
