package io.vigil.standalone;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigil.standalone.folder.PrivateFile;
import io.vigil.standalone.process.Status;
import io.vigil.standalone.process.Watcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The state of all parts, kept in a file for the status command of another shell. */
final class Board implements Watcher {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Consumer<String> say;
    private final Map<String, Status> parts = new LinkedHashMap<>();

    Board(Path file, Consumer<String> say) {
        this.file = file;
        this.say = say;
    }

    @Override
    public synchronized void changed(Status status) {
        parts.put(status.name(), status);
        try {
            PrivateFile.write(file, JSON.writeValueAsString(rows()) + "\n");
        } catch (IOException e) {
            say.accept("the state cannot be written to " + file + ": " + e.getMessage());
        }
    }

    @Override
    public void say(String name, String line) {
        say.accept(name + ": " + line);
    }

    private List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Status status : parts.values()) {
            rows.add(Map.of(
                    "name", status.name(),
                    "state", status.state().name(),
                    "pid", status.pid(),
                    "since", status.since().toString(),
                    "restarts", status.restarts(),
                    "detail", status.detail()));
        }
        return rows;
    }
}
