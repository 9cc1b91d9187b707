package io.vigil.farm.script;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a script: {@code [at TIME] camera WHICH FAULT [for TIME]}, in which WHICH is a number, {@code 3-9}, {@code 2,5} or
 * {@code all}.
 *
 * @param after the beginning of the script
 * @param cameras their numbers, from 1
 * @param lasting null for good
 */
record Happening(
        Duration after,
        List<Integer> cameras,
        Fault fault,
        @Nullable Duration lasting) {

    /** @throws BadLine where it is none */
    static Happening parse(String line, int cameras) {
        Deque<String> words = new ArrayDeque<>(List.of(line.strip().split("\\s+", -1)));
        Duration after = take(words, "at") ? Numbers.ahead(next(words, "a time")) : Duration.ZERO;
        if (!take(words, "camera")) {
            throw new BadLine("'" + line + "': write [at TIME] camera NUMBER FAULT [for TIME]");
        }
        List<Integer> chosen = choose(next(words, "a number"), cameras);
        Fault fault = Fault.parse(words);
        Duration lasting = take(words, "for") ? Numbers.ahead(next(words, "a time")) : null;
        if (!words.isEmpty()) {
            throw new BadLine("'" + line + "': '" + words.peek() + "' is not understood");
        }
        return new Happening(after, chosen, fault, lasting);
    }

    private static boolean take(Deque<String> words, String word) {
        if (word.equals(words.peek())) {
            words.pop();
            return true;
        }
        return false;
    }

    private static String next(Deque<String> words, String kind) {
        String next = words.poll();
        if (next == null) {
            throw new BadLine(kind + " is missing at the end");
        }
        return next;
    }

    private static List<Integer> choose(String which, int cameras) {
        List<Integer> chosen = new ArrayList<>();
        for (String part : (which.equals("all") ? "1-" + cameras : which).split(",", -1)) {
            String[] ends = part.split("-", 2);
            int first = Numbers.whole(ends[0]);
            int last = ends.length == 2 ? Numbers.whole(ends[1]) : first;
            if (last > cameras || first > last) {
                throw new BadLine("there is no camera " + part + ": they are 1 to " + cameras);
            }
            for (int camera = first; camera <= last; camera++) {
                chosen.add(camera);
            }
        }
        return chosen;
    }
}
