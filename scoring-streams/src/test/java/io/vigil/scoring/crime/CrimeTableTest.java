package io.vigil.scoring.crime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.scoring.frame.Implausible;
import io.vigil.scoring.rule.Deed;
import io.vigil.scoring.rule.Place;
import io.vigil.scoring.rule.Rule;
import io.vigil.scoring.rule.Suspect;
import io.vigil.scoring.rule.Suspicion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrimeTableTest {

    @ParameterizedTest
    @CsvSource({
        "OBJECTS_INSIDE, Human, true, trespassing",
        "OBJECTS_INSIDE, Vehicle, true, trespassing",
        "OBJECTS_INSIDE, Bicycle, true, trespassing",
        "OBJECTS_INSIDE, Animal, true, suspicious_activity",
        "OBJECTS_INSIDE, Bag, true, suspicious_activity",
        "LOITERING, Human, false, suspicious_activity",
        "LOITERING, Human, true, trespassing",
        "LOITERING, Other, true, suspicious_activity",
        "LINE_CROSSING, Human, true, trespassing",
        "LINE_CROSSING, Animal, true, suspicious_activity",
        "CROWDING, Human, true, suspicious_activity",
        "WRONG_WAY, Vehicle, true, suspicious_activity",
        "SPEED, Vehicle, true, suspicious_activity"
    })
    void shouldNameOnlyWhatWasSeen(Rule rule, String objectType, boolean restricted, String word) {
        Suspicion suspicion =
                new Suspicion(0.9, rule, Place.zone("z", restricted), new Suspect(1, "something", objectType));
        assertThat(CrimeTable.of(suspicion).word()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "fighting, true, false, fighting",
        "fighting, true, true, assault",
        "fighting, false, true, suspicious_activity",
        "punching, true, false, assault",
        "kicking, false, false, suspicious_activity",
        "stealing, false, false, theft",
        "robbery, false, false, robbery",
        "vandalism, false, false, vandalism",
        "burglary, false, false, break_in",
        "trespassing, false, false, trespassing",
        "suspicious, true, true, suspicious_activity"
    })
    void shouldNameAnActionByTheModelsWordAndWhoIsNear(String action, boolean inCompany, boolean armed, String word) {
        Deed deed = new Deed(action, inCompany, armed);
        Suspicion suspicion = new Suspicion(0.9, Rule.ACTION, null, new Suspect(1, "person", "Human"), deed);
        assertThat(CrimeTable.knows(action)).isTrue();
        assertThat(CrimeTable.of(suspicion).word()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"walking", "standing", "fallen", "running", "unknown", "other", ""})
    void shouldKnowNothingOfWhatIsNoGroundForSuspicion(String action) {
        assertThat(CrimeTable.knows(action)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CrimeType.class)
    void shouldReadItsOwnWords(CrimeType type) {
        assertThat(CrimeType.of(type.word())).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"murder", "THEFT", "break in", ""})
    void shouldRefuseAnyOtherWord(String word) {
        assertThatThrownBy(() -> CrimeType.of(word)).isInstanceOf(Implausible.class);
    }
}
