package io.vigil.standalone.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What goes before a child's command on Linux: a session of its own, so that Ctrl-C reaches the launcher alone and the
 * children stop in order; and a signal from the kernel when the launcher dies without a farewell. Elsewhere neither
 * exists, and the next start finds the children by their recorded process ids.
 */
public final class Detached {
    private static final Optional<Path> SETSID = tool("setsid");
    private static final Optional<Path> SETPRIV = tool("setpriv");

    private Detached() {}

    static List<String> prefix(String farewell) {
        List<String> prefix = new ArrayList<>();
        SETSID.ifPresent(path -> prefix.add(path.toString()));
        SETPRIV.ifPresent(path -> prefix.addAll(List.of(path.toString(), "--pdeathsig", farewell)));
        return prefix;
    }

    /** The tool that lowers privileges, where there is one. */
    public static Optional<Path> setpriv() {
        return SETPRIV;
    }

    static File nothing() {
        return new File("/dev/null");
    }

    private static Optional<Path> tool(String name) {
        return List.of("/usr/bin", "/bin").stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
