package io.vigil.standalone.command;

import io.vigil.standalone.service.CameraAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One of the things that can be asked for. */
public sealed interface Command {

    /** The data folder that is meant. */
    Path data();

    /** @param cameras none: the bundled clips */
    record Up(Path data, int port, List<CameraAddress> cameras) implements Command {}

    record Down(Path data) implements Command {}

    record State(Path data) implements Command {}

    /** @param part one part's log, or all */
    record Logs(Path data, Optional<String> part, boolean follow) implements Command {}
}
