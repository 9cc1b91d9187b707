package io.vigil.gateway;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How PostgreSQL is spoken to, in its own words.
 *
 * @param mode what is asked of the connection
 * @param rootCertificate a file of certificates in PEM whose owners may vouch for the server; may be empty where none is to
 */
public record DatabaseTls(Mode mode, String rootCertificate) {
    private static final String KEY = "vigil.gateway.postgres.tls";

    /** PostgreSQL's manual has, under "SSL Support", what each protects from. */
    public enum Mode {
        DISABLE,
        PREFER,
        REQUIRE,
        VERIFY_CA,
        VERIFY_FULL;

        /** As PostgreSQL's clients write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public DatabaseTls {
        if (verifies(mode) && !isFile(rootCertificate)) {
            throw new InvalidSetting(
                    KEY + ".root-certificate",
                    rootCertificate.isEmpty() ? "is empty" : "names '" + rootCertificate + "', which cannot be read",
                    "name a file with the certificate of who vouches for the server");
        }
    }

    /** Whether somebody is to vouch for the server. */
    public boolean verifies() {
        return verifies(mode);
    }

    private static boolean isFile(String name) {
        return !name.isEmpty() && Files.isReadable(Path.of(name)) && Files.isRegularFile(Path.of(name));
    }

    private static boolean verifies(Mode mode) {
        return mode == Mode.VERIFY_CA || mode == Mode.VERIFY_FULL;
    }
}
