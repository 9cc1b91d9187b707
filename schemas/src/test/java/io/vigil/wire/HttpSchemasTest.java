package io.vigil.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.vigil.topic.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSchemasTest {
    private final List<String> asked = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = "{\"id\":7}";

    @BeforeEach
    void startRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopRegistry() {
        server.stop(0);
    }

    @Test
    void shouldAskForTheIdOfAKnownSchemaAndNeverRegisterIt() {
        // When
        int id = registry().id("vigil.clock.v1-value", Topics.CLOCK.schema());

        // Then
        assertThat(id).isEqualTo(7);
        assertThat(asked).containsExactly("POST /ccompat/subjects/vigil.clock.v1-value");
    }

    @Test
    void shouldAskOnceForEachSchema() {
        // Given
        SchemaRegistry registry = registry();

        // When
        registry.id("vigil.clock.v1-value", Topics.CLOCK.schema());
        registry.id("vigil.clock.v1-value", Topics.CLOCK.schema());

        // Then
        assertThat(asked).hasSize(1);
    }

    @Test
    void shouldNotShowJavasStringHintToOthers() {
        registry().register("vigil.cameras.v1-value", Topics.CAMERAS.schema());

        assertThat(bodies.get(0)).contains("camera_id").doesNotContain("avro.java.string");
    }

    @Test
    void shouldSendCredentials() {
        registry().register("vigil.clock.v1-value", Topics.CLOCK.schema());

        assertThat(authorizations).containsExactly("Basic dXNlcjpzZWNyZXQ=");
    }

    @Test
    void shouldSendNoCredentialsWhereTheUsernameIsEmpty() {
        // Given
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());

        // When
        new RegistryConnection(url, "", "").open().register("vigil.clock.v1-value", Topics.CLOCK.schema());

        // Then
        assertThat(authorizations).containsOnlyNulls();
    }

    @Test
    void shouldSayHowToRegisterAnUnknownSchema() {
        // Given
        status = 404;

        // Then
        assertThatThrownBy(() -> registry().id("vigil.clock.v1-value", Topics.CLOCK.schema()))
                .isInstanceOf(SchemaNotRegistered.class)
                .hasMessageContaining("vigil.clock.v1-value")
                .hasMessageContaining("io.vigil.topic.Provision");
    }

    @Test
    void shouldReportAnIncompatibleSchemaAsSuch() {
        // Given
        status = 409;
        answer = "{\"message\":\"incompatible\"}";

        // Then
        assertThatThrownBy(() -> registry().register("vigil.clock.v1-value", Topics.CLOCK.schema()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("incompatible");
    }

    @Test
    void shouldTellARegistryThatIsAwayFromOneThatRefuses() {
        // Given
        SchemaRegistry registry = registry();
        server.stop(0);

        // Then
        assertThatThrownBy(() -> registry.schema(7))
                .isInstanceOf(RegistryUnreachable.class)
                .hasMessageNotContaining("secret");
    }

    private SchemaRegistry registry() {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ccompat/");
        return new RegistryConnection(url, "user", "secret").open();
    }
}
