package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is a clear refusal in the API's own form, and neither it nor the log gives anything away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsIT {
    private GatewayStand stand;

    @BeforeAll
    void start() {
        stand = GatewayStand.with(Map.of("VIGIL_GATEWAY_LIMITS_FAILURES_FREE", "0"));
    }

    @AfterAll
    void stop() {
        stand.close();
    }

    @ParameterizedTest
    @MethodSource("io.vigil.system.HostileRequests#all")
    void shouldRefuseClearly(HostileRequest hostile) throws IOException {
        RawHttp.Answer answer = new RawHttp(stand.port()).send(hostile.bytes());
        assertThat(hostile.statuses())
                .as("%s: %s", answer.head(), answer.body())
                .contains(answer.status());
        assertThat(answer.body())
                .doesNotContain("Exception", "java.", "org.springframework", "io.vigil", "io.netty", "\tat ", "geheim")
                .doesNotContain("test-secret");
        if (answer.status() >= 400 && !hostile.form().equals("any")) {
            shouldBeInTheForm(hostile.form(), answer);
        }
    }

    @Test
    void shouldGoOnServingAndHaveLoggedNothingOfIt() {
        // When
        HostileRequests.all().forEach(hostile -> new RawHttp(stand.port()).send(hostile.bytes()));

        // Then
        assertThat(stand.get("/api/v1/cameras").statusCode()).isEqualTo(200);
        assertThat(stand.said()).doesNotContain("Exception", "\tat ", "geheim", "test-secret", " ERROR ");
    }

    static void shouldBeInTheForm(String form, RawHttp.Answer answer) throws IOException {
        JsonNode told = new ObjectMapper().readTree(answer.content());
        switch (form) {
            case "model" -> {
                assertThat(told.path("status").isBoolean()).isTrue();
                assertThat(told.path("status").asBoolean()).isFalse();
                assertThat(told.path("message").asText()).isNotBlank();
            }
            case "callback" -> {
                assertThat(told.path("success").isBoolean()).isTrue();
                assertThat(told.path("success").asBoolean()).isFalse();
                assertThat(told.path("error").asText()).isNotBlank();
            }
            default -> {
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                assertThat(told.path("status").asInt()).isEqualTo(answer.status());
                assertThat(told.path("title").asText()).isNotBlank();
                assertThat(told.path("detail").asText()).isNotBlank();
            }
        }
    }
}
