package io.vigil.scoring.comparison;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds which incident would have stood in the place of which. On one camera, those with the same id belong together; of
 * the rest, those that overlap in time, the longest overlap first. Nobody is matched twice.
 */
public final class Matching {
    private static final Comparator<Pair> BY_TIME = Comparator.comparing(
                    (Pair pair) -> pair.either().start())
            .thenComparing(pair -> pair.either().cameraId())
            .thenComparing(pair -> pair.either().id());

    private Matching() {}

    private record Candidate(Raised was, Raised wouldBe, Duration overlap) {
        static final Comparator<Candidate> LONGEST_FIRST = Comparator.comparing(Candidate::overlap)
                .reversed()
                .thenComparing(candidate -> candidate.was().start())
                .thenComparing(candidate -> candidate.wouldBe().start());
    }

    /** All of them, by time. */
    public static List<Pair> of(Collection<Raised> was, Collection<Raised> wouldBe) {
        Map<String, List<Raised>> before = byCamera(was);
        Map<String, List<Raised>> after = byCamera(wouldBe);
        Set<String> cameras = new HashSet<>(before.keySet());
        cameras.addAll(after.keySet());
        List<Pair> pairs = new ArrayList<>();
        for (String camera : cameras) {
            pairs.addAll(ofCamera(before.getOrDefault(camera, List.of()), after.getOrDefault(camera, List.of())));
        }
        pairs.sort(BY_TIME);
        return pairs;
    }

    private static List<Pair> ofCamera(List<Raised> was, List<Raised> wouldBe) {
        Map<String, Raised> left = byId(was);
        Map<String, Raised> right = byId(wouldBe);
        List<Pair> pairs = new ArrayList<>();
        for (String id : List.copyOf(left.keySet())) {
            if (right.containsKey(id)) {
                pairs.add(new Pair(left.remove(id), right.remove(id)));
            }
        }
        for (Candidate candidate : candidates(left.values(), right.values())) {
            if (left.containsKey(candidate.was().id())
                    && right.containsKey(candidate.wouldBe().id())) {
                pairs.add(new Pair(
                        left.remove(candidate.was().id()),
                        right.remove(candidate.wouldBe().id())));
            }
        }
        left.values().forEach(one -> pairs.add(new Pair(one, null)));
        right.values().forEach(one -> pairs.add(new Pair(null, one)));
        return pairs;
    }

    private static List<Candidate> candidates(Collection<Raised> was, Collection<Raised> wouldBe) {
        List<Candidate> candidates = new ArrayList<>();
        for (Raised one : was) {
            for (Raised other : wouldBe) {
                Duration overlap = one.overlap(other);
                if (!overlap.isZero()) {
                    candidates.add(new Candidate(one, other, overlap));
                }
            }
        }
        candidates.sort(Candidate.LONGEST_FIRST);
        return candidates;
    }

    private static Map<String, List<Raised>> byCamera(Collection<Raised> incidents) {
        Map<String, List<Raised>> cameras = new TreeMap<>();
        incidents.forEach(one -> cameras.computeIfAbsent(one.cameraId(), any -> new ArrayList<>())
                .add(one));
        return cameras;
    }

    private static Map<String, Raised> byId(List<Raised> incidents) {
        Map<String, Raised> ids = new LinkedHashMap<>();
        incidents.stream().sorted(Comparator.comparing(Raised::start)).forEach(one -> ids.put(one.id(), one));
        return ids;
    }
}
