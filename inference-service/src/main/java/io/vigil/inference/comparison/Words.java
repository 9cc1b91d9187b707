package io.vigil.inference.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What both models said of a frame, short enough for a line. */
final class Words {

    private Words() {}

    static String of(FramePair pair) {
        return say(pair.main()) + " | " + say(pair.shadow());
    }

    private static String say(Opinion opinion) {
        List<String> said = new ArrayList<>();
        Map<String, Long> labels = opinion.things().stream()
                .collect(Collectors.groupingBy(Thing::label, TreeMap::new, Collectors.counting()));
        labels.forEach((label, count) -> said.add(count == 1 ? label : count + " " + label));
        if (!opinion.poses().isEmpty()) {
            said.add(opinion.poses().size() == 1 ? "pose" : opinion.poses().size() + " poses");
        }
        opinion.moods().forEach(mood -> said.add(mood.top()));
        return said.isEmpty() ? "nothing" : String.join(", ", said);
    }
}
