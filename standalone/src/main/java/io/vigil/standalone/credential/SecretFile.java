package io.vigil.standalone.credential;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigil.standalone.fault.CannotStart;
import io.vigil.standalone.folder.DataFolder;
import io.vigil.standalone.folder.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Reads the secrets of an installation, or makes them at its first start. */
public final class SecretFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SecretFile() {}

    public static Credentials credentials(DataFolder folder) throws IOException {
        return readOrMake(folder.credentials(), Credentials.class, Credentials::random);
    }

    public static Secrets secrets(DataFolder folder) throws IOException {
        if (!Files.exists(folder.secrets()) && Files.exists(folder.of("postgres"))) {
            throw new CannotStart(folder.secrets() + " is missing, but the database beside it needs its passwords:"
                    + " put the file back, or start anew with another --data");
        }
        Secrets found = readOrMake(folder.secrets(), Secrets.class, Secrets::random);
        Secrets secrets = found.completed();
        if (!secrets.equals(found)) {
            save(folder.secrets(), secrets);
        }
        return secrets;
    }

    public static void save(Path file, Object secrets) throws IOException {
        PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(secrets) + "\n");
    }

    private static <T> T readOrMake(Path file, Class<T> shape, Supplier<T> fresh) throws IOException {
        if (!Files.exists(file)) {
            T made = fresh.get();
            save(file, made);
            return made;
        }
        try {
            return JSON.readValue(file.toFile(), shape);
        } catch (IOException e) {
            throw new CannotStart(file + " is damaged: restore it, or delete it to get new secrets");
        }
    }
}
