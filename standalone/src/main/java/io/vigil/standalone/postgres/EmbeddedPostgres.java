package io.vigil.standalone.postgres;

import io.vigil.standalone.folder.DataFolder;
import io.vigil.standalone.process.Launch;
import io.vigil.standalone.process.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL on 127.0.0.1 with passwords and full durability, as a child process. */
public final class EmbeddedPostgres implements Part {
    private final Path unpacked;
    private final DataFolder folder;
    private final int port;
    private final String superuserPassword;
    private final Databases databases;

    /**
     * @param unpacked where the binaries are, or are to be unpacked
     * @param passwords of the roles to keep, by name; each owns the database of its name
     */
    public EmbeddedPostgres(
            Path unpacked, DataFolder folder, int port, String superuserPassword, Map<String, String> passwords) {
        this.unpacked = unpacked;
        this.folder = folder;
        this.port = port;
        this.superuserPassword = superuserPassword;
        this.databases = new Databases(port, superuserPassword, passwords);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Launch launch() throws IOException {
        Path log = folder.rotatedLog(name());
        Path binaries = PostgresBinaries.in(unpacked);
        Path data = new DatabaseCluster(binaries, folder).ready(superuserPassword);
        List<String> command = new ArrayList<>(Unprivileged.prefix(binaries.resolve("bin"), data));
        command.addAll(server(binaries, data));
        return new Launch(command, Map.of(), log);
    }

    @Override
    public boolean answers() {
        return databases.areThere();
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Fast shutdown: does not wait for clients to leave. */
    @Override
    public String farewell() {
        return "INT";
    }

    private List<String> server(Path binaries, Path data) {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        Map.of(
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "full_page_writes", "on",
                        "password_encryption", "scram-sha-256",
                        "max_connections", "60",
                        "shared_buffers", "64MB",
                        "log_min_messages", "warning")
                .forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return command;
    }
}
