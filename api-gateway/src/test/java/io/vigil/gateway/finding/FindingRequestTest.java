package io.vigil.gateway.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.access.Scope;
import io.vigil.gateway.problem.InvalidField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingRequestTest {

    @Test
    void shouldTakeTimesWithAnOffset() {
        FindingQuery query = new FindingRequest(null, "2026-01-01T02:00:00+02:00", null, null, null, null, null)
                .query(Scope.EVERYTHING, null);
        assertThat(query.from()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(query.limit()).isEqualTo(50);
    }

    @Test
    void shouldKeepToTheCameraOfThePath() {
        assertThat(new FindingRequest("2", null, null, null, null, null, null)
                        .query(Scope.EVERYTHING, "1")
                        .camera())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "from,    yesterday,            ,      ,    ,",
        "to,      2026-01-02T00:00:00Z, 2026-01-01T00:00:00Z, , ,",
        "minRisk, , , 1.5,  ,",
        "minRisk, , , NaN,  ,",
        "minRisk, , , much, ,",
        "limit,   , , , 0,",
        "limit,   , , , 201,",
        "limit,   , , , all,",
        "cursor,  , , , , x"
    })
    void shouldNameTheParameterThatCannotBe(
            String field,
            @Nullable String from,
            @Nullable String to,
            @Nullable String risk,
            @Nullable String limit,
            @Nullable String cursor) {
        assertThatThrownBy(() ->
                        new FindingRequest(null, from, to, null, risk, limit, cursor).query(Scope.EVERYTHING, null))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
