package io.vigil.standalone.command;

import io.vigil.standalone.service.CameraAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Reads the command line. */
public final class Arguments {
    private static final int DEFAULT_PORT = 8000;

    private final Deque<String> words;
    private final List<CameraAddress> cameras = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private Path data = Path.of(".vigil");
    private int port = DEFAULT_PORT;
    private boolean follow;

    private Arguments(List<String> words) {
        this.words = new ArrayDeque<>(words);
    }

    /** @throws BadArgument when it cannot be understood */
    public static Command parse(List<String> words) {
        if (words.isEmpty()) {
            throw new BadArgument("say what to do: up, down, status or logs");
        }
        return new Arguments(words.subList(1, words.size())).command(words.get(0));
    }

    private Command command(String name) {
        while (!words.isEmpty()) {
            read(name, words.pop());
        }
        if ((!names.isEmpty() && !name.equals("logs")) || names.size() > 1) {
            throw new BadArgument("'" + names.get(names.size() - 1) + "' is not understood, see './vigil help'");
        }
        return switch (name) {
            case "up" -> new Command.Up(data, port, List.copyOf(cameras));
            case "down" -> new Command.Down(data);
            case "status" -> new Command.State(data);
            case "logs" -> new Command.Logs(data, names.stream().findFirst(), follow);
            default -> throw new BadArgument("'" + name + "' is not a command: use up, down, status or logs");
        };
    }

    private void read(String command, String word) {
        String option = word.startsWith("--") && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        if (!option.equals(word)) {
            words.push(word.substring(option.length() + 1));
        }
        switch (option) {
            case "--data" -> data = folder(value(option, "a folder"));
            case "--port" -> port = port(only(command, "up", option, "a number"));
            case "--camera" -> cameras.add(camera(only(command, "up", option, "NAME=URL")));
            case "-f", "--follow" -> follow = true;
            default -> name(word);
        }
    }

    private String only(String command, String owner, String option, String kind) {
        if (!command.equals(owner)) {
            throw new BadArgument(option + " belongs to '" + owner + "', not to '" + command + "'");
        }
        return value(option, kind);
    }

    private String value(String option, String kind) {
        String value = words.poll();
        if (value == null || value.isBlank()) {
            throw new BadArgument(option + " needs " + kind + " after it");
        }
        return value;
    }

    private void name(String word) {
        if (word.startsWith("-")) {
            throw new BadArgument("option " + word + " is not known, see './vigil help'");
        }
        names.add(word);
    }

    private CameraAddress camera(String text) {
        CameraAddress camera = CameraArgument.parse(text);
        if (cameras.stream().anyMatch(known -> known.name().equals(camera.name()))) {
            throw new BadArgument("--camera " + camera.name() + " is given twice: use different names");
        }
        return camera;
    }

    private static Path folder(String text) {
        return Optional.of(text).map(Path::of).orElseThrow();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadArgument("--port " + text + " is not a port: use a number from 1 to 65535");
    }
}
