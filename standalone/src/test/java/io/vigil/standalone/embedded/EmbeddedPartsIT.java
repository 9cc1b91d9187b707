package io.vigil.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.standalone.folder.DataFolder;
import io.vigil.standalone.kafka.EmbeddedKafka;
import io.vigil.standalone.port.PortClaims;
import io.vigil.standalone.port.Ports;
import io.vigil.standalone.postgres.EmbeddedPostgres;
import io.vigil.standalone.process.Backoff;
import io.vigil.standalone.process.Child;
import io.vigil.standalone.process.Part;
import io.vigil.standalone.process.Status;
import io.vigil.standalone.process.Watcher;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPartsIT {
    private static final String BUILT = System.getProperty("vigil.built");

    @TempDir
    Path root;

    private final List<Child> children = new ArrayList<>();
    private DataFolder folder;
    private Ports ports;

    @BeforeEach
    void prepare() throws Exception {
        folder = new DataFolder(root);
        folder.prepare();
        ports = Ports.in(folder.ports(), PortClaims.ofThisMachine(), line -> {});
    }

    @AfterEach
    void stop() {
        children.forEach(Child::stop);
    }

    @Test
    void shouldKeepTopicsThroughAKillAndAChangeOfPorts() throws Exception {
        // Given
        int port = ports.choose("kafka", 24_092);
        Child broker = start(kafka(port, ports.choose("controller", 24_093)));
        try (Admin admin = admin(port)) {
            admin.createTopics(Set.of(new NewTopic("kept", 2, (short) 1))).all().get(20, TimeUnit.SECONDS);
        }

        // When
        broker.kill();
        awaitReturn(broker);

        // Then
        assertThat(topics(port)).contains("kept");

        // When
        broker.stop();
        int other = ports.choose("other", 24_192);
        start(kafka(other, ports.choose("other-controller", 24_193)));

        // Then
        assertThat(topics(other)).contains("kept");
    }

    @Test
    void shouldKeepRowsThroughAKillBehindAPassword() throws Exception {
        // Given
        int port = ports.choose("postgres", 25_432);
        Child database = start(postgres(port));
        run(port, "create table kept (id int primary key)");
        run(port, "insert into kept values (7)");

        // When
        database.kill();
        awaitReturn(database);

        // Then
        try (Connection connection = connect(port, "right");
                ResultSet rows = connection.createStatement().executeQuery("select id from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> connect(port, "wrong")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    private Part kafka(int port, int controller) {
        return new EmbeddedKafka(
                folder, port, controller, Path.of(BUILT, "standalone.jar").toString(), List.of());
    }

    private Part postgres(int port) {
        return new EmbeddedPostgres(
                Path.of(BUILT, "postgres"), folder, port, "superuser's \"secret\"", Map.of("vigil", "right"));
    }

    private Child start(Part part) throws Exception {
        Child child = new Child(part, folder.run(), new Silent(), Clock.systemUTC(), Backoff.ofChildren());
        children.add(child);
        child.start().get(60, TimeUnit.SECONDS);
        return child;
    }

    private static void awaitReturn(Child child) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> child.status().restarts() == 1 && child.status().state() == Status.State.READY);
    }

    private static Admin admin(int port) {
        return Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port));
    }

    private static Set<String> topics(int port) throws Exception {
        try (Admin admin = admin(port)) {
            return admin.listTopics().names().get(30, TimeUnit.SECONDS);
        }
    }

    private static void run(int port, String command) throws SQLException {
        try (Connection connection = connect(port, "right");
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection connect(int port, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/vigil", "vigil", password);
    }

    private static final class Silent implements Watcher {
        @Override
        public void changed(Status status) {}

        @Override
        public void say(String name, String line) {}
    }
}
