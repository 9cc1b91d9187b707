package io.vigil.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({"22021,400", "22003,400", "23505,409", "08006,503", "57P01,503", "53300,503", "57014,503", "'',503"})
    void shouldTellAnUnfitValueFromADatabaseThatIsAway(String state, int status) {
        var refusal = new R2dbcNonTransientResourceException("geheim", state);
        var failure = Failures.of(new DataAccessResourceFailureException("geheim", refusal));
        assertThat(Objects.requireNonNull(failure).status()).isEqualTo(status);
        assertThat(failure.detail()).doesNotContain("geheim");
        assertThat(failure.headers().containsHeader("Retry-After")).isEqualTo(status == 503);
    }

    @Test
    void shouldTakeAFaultOfOurOwnForNothingElse() {
        assertThat(Failures.of(new IllegalStateException("x"))).isNull();
        assertThat(Failures.of(new DataAccessResourceFailureException(
                        "x", new R2dbcNonTransientResourceException("no such column", "42703"))))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/modules/fraud-detection/api/cv-callback.php|{\"success\":false,\"error\":\"no\"}",
                "/api/cv-callback|{\"success\":false,\"error\":\"no\"}",
                "/api/camera-management.php|{\"success\":false,\"error\":\"no\"}",
                "/api/model/alert/stop|{\"status\":false,\"message\":\"no\"}",
                "/snapshot|{\"error\":\"no\"}",
                "/api/v1/cameras|{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"no\"}",
                "/api/models|{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"no\"}"
            })
    void shouldSpeakEachApisOwnForm(String path, String body) {
        JsonMapper json = JsonMapper.builder().build();
        assertThat(json.readTree(json.writeValueAsBytes(Envelope.of(path).body(Failure.of(400, "no")))))
                .isEqualTo(json.readTree(body));
    }
}
