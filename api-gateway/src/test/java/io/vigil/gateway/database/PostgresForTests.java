package io.vigil.gateway.database;

import io.vigil.gateway.CallbackSettings;
import io.vigil.gateway.ConnectionSettings;
import io.vigil.gateway.DatabaseTls;
import io.vigil.gateway.DatabaseTls.Mode;
import io.vigil.gateway.DeliverySettings;
import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.GatewayProperties.Account;
import io.vigil.gateway.GatewayProperties.Gateway;
import io.vigil.gateway.GatewayProperties.Keep;
import io.vigil.gateway.GatewayProperties.Live;
import io.vigil.gateway.GatewayProperties.ModelAccount;
import io.vigil.gateway.GatewayProperties.OnDemand;
import io.vigil.gateway.GatewayProperties.Postgres;
import io.vigil.gateway.InstanceSettings;
import io.vigil.gateway.LimitSettings;
import io.vigil.gateway.LimitSettings.Failures;
import io.vigil.gateway.LimitSettings.Rate;
import io.vigil.gateway.PeopleProperties;
import io.vigil.topic.KafkaConnection;
import io.vigil.wire.RegistryConnection;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A database of its own on a real PostgreSQL, which all tests of a run share one after another: who interrupts it interrupts
 * nobody else. Root runs it as nobody, as PostgreSQL demands.
 */
public final class PostgresForTests {
    public static final LimitSettings UNLIMITED = new LimitSettings(
            new Rate(0, 0),
            new Rate(0, 0),
            new Rate(0, 0),
            new Failures(0, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(1)),
            1_024,
            Duration.ZERO);
    public static final ConnectionSettings PATIENT =
            new ConnectionSettings(0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    public static final CallbackSettings BELIEVING =
            new CallbackSettings(Duration.ofMinutes(5), Duration.ofDays(3650), "");

    private static final DatabaseTls PLAIN = new DatabaseTls(Mode.DISABLE, "");
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable PostgresForTests shared;

    private final Path folder;
    private final int port;
    private final String database;

    private PostgresForTests(Path folder, int port, String database) {
        this.folder = folder;
        this.port = port;
        this.database = database;
    }

    public static synchronized PostgresForTests start() throws IOException, InterruptedException {
        PostgresForTests server = shared;
        if (server == null) {
            server = startAlone();
            shared = server;
            Runtime.getRuntime().addShutdownHook(new Thread(server::end));
        }
        String database = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + server.port + "/postgres", "vigil", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return new PostgresForTests(server.folder, server.port, database);
    }

    /** One that nobody shares. */
    static PostgresForTests startAlone() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("vigil-postgres");
        PostgresSoftware.open(folder);
        PostgresSoftware.unpack(folder.resolve("software"));
        Path data = Files.createDirectory(folder.resolve("data"));
        own(folder);
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        PostgresForTests postgres = new PostgresForTests(folder, port, "postgres");
        postgres.run("initdb", "-D", data.toString(), "-U", "vigil", "-A", "trust", "-E", "UTF8", "--no-sync");
        postgres.resume();
        return postgres;
    }

    public void resume() throws IOException, InterruptedException {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=off -k " + folder;
        run(
                "pg_ctl",
                "-D",
                folder.resolve("data").toString(),
                "-l",
                folder.resolve("log").toString(),
                "-w",
                "-o",
                options,
                "start");
    }

    /** Stops it at once; what was committed is there after {@link #resume()}. */
    public void interrupt() throws IOException, InterruptedException {
        run("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop");
    }

    /** Settings that lead here, and to no broker or registry. */
    public GatewayProperties properties() {
        return properties(PeopleProperties.USUAL);
    }

    public GatewayProperties properties(PeopleProperties people) {
        return properties(new Wanted(port, database, false, List.of(), people));
    }

    GatewayProperties properties(DatabaseTls tls) {
        return properties(new Wanted(port, database, false, List.of(), PeopleProperties.USUAL, "", UNLIMITED, tls));
    }

    /** From now on it speaks TLS alone. */
    void demandTls(TlsForTests tls) throws IOException, InterruptedException {
        interrupt();
        Path data = folder.resolve("data");
        Path key = Files.copy(tls.key(), data.resolve("server.key"));
        Files.setPosixFilePermissions(key, EnumSet.of(PosixFilePermission.OWNER_READ));
        Files.copy(tls.certificate(), data.resolve("server.crt"));
        if (ROOT) {
            Files.setOwner(key, Files.getOwner(data));
        }
        Files.writeString(data.resolve("postgresql.conf"), "\nssl = on\n", StandardOpenOption.APPEND);
        Files.writeString(data.resolve("pg_hba.conf"), "hostssl all all 127.0.0.1/32 trust\n");
        resume();
    }

    /** Settings that lead nowhere at all. */
    public static GatewayProperties nowhere() {
        return nowhere(false, List.of());
    }

    public static GatewayProperties nowhere(boolean trustLoopback, List<String> origins) {
        return properties(new Wanted(1, "postgres", trustLoopback, origins, PeopleProperties.USUAL));
    }

    /** The same, open to callback pipelines, with the contract's limit of them. */
    public static GatewayProperties withCallbackToken(String token) {
        LimitSettings limits = new LimitSettings(
                UNLIMITED.address(),
                UNLIMITED.caller(),
                new Rate(10, 10),
                UNLIMITED.failures(),
                UNLIMITED.remembered(),
                UNLIMITED.answer());
        return properties(new Wanted(1, "postgres", false, List.of(), PeopleProperties.USUAL, token, limits, PLAIN));
    }

    private static GatewayProperties properties(Wanted wanted) {
        return new GatewayProperties(
                KafkaConnection.to("127.0.0.1:1"),
                new RegistryConnection(URI.create("http://127.0.0.1:1"), null, null),
                new Gateway(
                        new Postgres(
                                "127.0.0.1",
                                wanted.port(),
                                wanted.database(),
                                "vigil",
                                "",
                                wanted.tls(),
                                4,
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(10)),
                        new Account("admin", "configured password"),
                        "token",
                        wanted.callbackToken(),
                        wanted.trustLoopback(),
                        Base64.getEncoder().encodeToString(new byte[32]),
                        List.of(),
                        List.of(),
                        new ModelAccount("", "", "", "", ""),
                        new InstanceSettings(Duration.ofSeconds(75), Duration.ofSeconds(120), Duration.ofSeconds(5)),
                        List.of(),
                        wanted.origins(),
                        new Live(
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(5),
                                80,
                                new OnDemand(4, 16, 5, Duration.ofSeconds(10), Duration.ofSeconds(2))),
                        new Keep(Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(400)),
                        List.of(),
                        null,
                        wanted.limits(),
                        PATIENT,
                        BELIEVING,
                        DeliverySettings.NONE,
                        wanted.people()));
    }

    /** The others' server goes on. */
    public void close() throws IOException, InterruptedException {
        if (database.equals("postgres")) {
            endAlone();
        }
    }

    private void end() {
        try {
            endAlone();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void endAlone() throws IOException, InterruptedException {
        interrupt();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (ROOT) {
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.add(folder.resolve("software/bin/" + program).toString());
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(program + " failed: " + Files.readString(output));
        }
    }

    private static void own(Path folder) throws IOException {
        if (ROOT) {
            var nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(folder, nobody);
            Files.setOwner(folder.resolve("data"), nobody);
        }
    }

    private record Wanted(
            int port,
            String database,
            boolean trustLoopback,
            List<String> origins,
            PeopleProperties people,
            String callbackToken,
            LimitSettings limits,
            DatabaseTls tls) {

        Wanted(int port, String database, boolean trustLoopback, List<String> origins, PeopleProperties people) {
            this(port, database, trustLoopback, origins, people, "", UNLIMITED, PLAIN);
        }
    }
}
