package io.vigil.scoring.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.scoring.rule.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrimeTypeTest {

    @ParameterizedTest
    @CsvSource({
        "OBJECTS_INSIDE, Human, true, trespassing",
        "OBJECTS_INSIDE, Vehicle, true, trespassing",
        "OBJECTS_INSIDE, Animal, true, suspicious_activity",
        "OBJECTS_INSIDE, Bag, true, suspicious_activity",
        "LOITERING, Human, false, suspicious_activity",
        "LOITERING, Human, true, trespassing",
        "LOITERING, Other, true, suspicious_activity"
    })
    void shouldNameOnlyWhatWasSeen(Rule rule, String objectType, boolean restricted, String word) {
        assertThat(CrimeType.of(rule, objectType, restricted).word()).isEqualTo(word);
    }
}
