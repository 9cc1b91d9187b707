package io.vigil.standalone.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a child is started.
 *
 * @param command program and arguments; no secrets, as every user can read them
 * @param environment added to the launcher's own
 * @param log receives both outputs
 */
public record Launch(List<String> command, Map<String, String> environment, Path log) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** One that gets only the processor time that nobody else wants. */
    static Launch idle(List<String> command, Path log) {
        List<String> polite = new ArrayList<>(List.of("nice", "-n", "19"));
        polite.addAll(command);
        return new Launch(polite, Map.of(), log);
    }

    Process start(String farewell) throws IOException {
        List<String> full = new ArrayList<>(Detached.prefix(farewell));
        full.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(full)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Detached.nothing()));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
