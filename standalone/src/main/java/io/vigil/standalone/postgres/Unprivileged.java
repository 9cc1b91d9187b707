package io.vigil.standalone.postgres;

import io.vigil.standalone.fault.CannotStart;
import io.vigil.standalone.process.Detached;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root, so root runs it as {@code nobody}. Where a folder on the way is closed to others,
 * the process keeps the one capability to pass through it and nothing else.
 */
final class Unprivileged {
    private static final String USER = "nobody";
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private Unprivileged() {}

    /** What goes before a command that works on these paths; empty when not root. */
    static List<String> prefix(Path... paths) {
        if (!ROOT) {
            return List.of();
        }
        Path setpriv = Detached.setpriv()
                .orElseThrow(() -> new CannotStart("PostgreSQL does not run as root and there is no setpriv here:"
                        + " start as an ordinary user, or install util-linux"));
        List<String> lowered = List.of(
                setpriv.toString(), "--pdeathsig", "INT", "--reuid=" + USER, "--regid=" + group(), "--clear-groups");
        if (List.of(paths).stream().allMatch(Unprivileged::isReachable)) {
            return lowered;
        }
        return Stream.concat(lowered.stream(), Stream.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override"))
                .toList();
    }

    /** Hands a file or folder to the user that the database runs as. */
    static void own(Path path) throws IOException {
        if (ROOT) {
            UserPrincipal user =
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER);
            Files.setOwner(path, user);
        }
    }

    private static String group() {
        return Files.exists(Path.of("/etc/debian_version")) ? "nogroup" : USER;
    }

    private static boolean isReachable(Path path) {
        for (Path step = path.toAbsolutePath().getParent(); step != null; step = step.getParent()) {
            try {
                if (Files.exists(step)
                        && !Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
