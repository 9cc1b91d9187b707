package io.vigil.scoring.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command is to do.
 *
 * @param reset the subject that begins anew; empty for a list of all
 * @param data the data folder, where one was named
 */
record BaselinesTask(Optional<String> reset, Optional<Path> data) {
    static final String USAGE = """
            ./vigil baselines list [--data DIR]            whose baselines there are
            ./vigil baselines reset SUBJECT [--data DIR]   begin a subject's anew; a camera is camera:ID
            """;

    /** @throws IllegalArgumentException where the words are not understood */
    static BaselinesTask parse(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        Optional<Path> data = Optional.empty();
        int at = rest.indexOf("--data");
        if (at >= 0) {
            if (at + 1 == rest.size()) {
                throw new IllegalArgumentException("--data needs a folder");
            }
            data = Optional.of(Path.of(rest.remove(at + 1)));
            rest.remove(at);
        }
        if (rest.equals(List.of("list"))) {
            return new BaselinesTask(Optional.empty(), data);
        }
        if (rest.size() == 2 && rest.get(0).equals("reset") && !rest.get(1).startsWith("-")) {
            return new BaselinesTask(Optional.of(rest.get(1)), data);
        }
        throw new IllegalArgumentException("the arguments do not fit together");
    }
}
