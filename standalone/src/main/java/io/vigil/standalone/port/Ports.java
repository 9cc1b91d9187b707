package io.vigil.standalone.port;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigil.standalone.fault.CannotStart;
import io.vigil.standalone.folder.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Ports on 127.0.0.1, chosen at the first start and kept in a file, so that what was pointed at them stays valid. They
 * lie below the range that the system gives to outgoing connections.
 */
public final class Ports {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EPHEMERAL = 32_768;

    private final Path file;
    private final Map<String, Integer> chosen;
    private final PortClaims claims;
    private final Consumer<String> say;

    private Ports(Path file, Map<String, Integer> chosen, PortClaims claims, Consumer<String> say) {
        this.claims = claims;
        this.file = file;
        this.chosen = chosen;
        this.say = say;
    }

    public static Ports in(Path file, PortClaims claims, Consumer<String> say) throws IOException {
        Map<String, Integer> chosen = new TreeMap<>();
        if (Files.exists(file)) {
            JSON.readTree(file.toFile())
                    .properties()
                    .forEach(
                            entry -> chosen.put(entry.getKey(), entry.getValue().asInt()));
        }
        return new Ports(file, chosen, claims, say);
    }

    /** The recorded port while it is free, else the first free one from the usual one upwards. */
    public int choose(String name, int usual) {
        Integer recorded = chosen.get(name);
        if (recorded != null && claims.claim(recorded)) {
            return recorded;
        }
        int port = firstFree(usual);
        if (recorded != null) {
            say.accept("port " + recorded + " of " + name + " is taken by another program, using " + port);
        } else if (port != usual) {
            say.accept("port " + usual + " is taken by another program, " + name + " uses " + port);
        }
        chosen.put(name, port);
        save();
        return port;
    }

    /** @throws CannotStart when another program listens there */
    public int require(int port) {
        if (!claims.claim(port)) {
            throw new CannotStart(
                    "port " + port + " is taken by another program: stop it or choose another with --port");
        }
        return port;
    }

    private int firstFree(int usual) {
        for (int port = usual; port < EPHEMERAL; port++) {
            if (!chosen.containsValue(port) && claims.claim(port)) {
                return port;
            }
        }
        throw new CannotStart("no port is free from " + usual + " to " + EPHEMERAL + ": stop what holds them");
    }

    private void save() {
        try {
            PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(chosen) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
