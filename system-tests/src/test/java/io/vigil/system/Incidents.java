package io.vigil.system;

import io.vigil.avro.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What exactly-once means for incidents: each one's revisions are 1, 2, 3, ... without a repeat or a gap. */
final class Incidents {
    private Incidents() {}

    /** Empty where every transition is there once; else a line for each incident that is not whole. */
    static List<String> repeatsAndGaps(List<Incident> incidents) {
        Map<String, List<Integer>> revisions = incidents.stream()
                .collect(Collectors.groupingBy(
                        Incident::getIncidentId,
                        TreeMap::new,
                        Collectors.mapping(Incident::getRevision, Collectors.toList())));
        List<String> faults = new ArrayList<>();
        revisions.forEach((id, found) -> {
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i) != i + 1) {
                    faults.add(id + " has revisions " + found);
                    break;
                }
            }
        });
        return faults;
    }
}
