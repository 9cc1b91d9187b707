package io.vigil.gateway.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.problem.InvalidField;
import io.vigil.gateway.zone.Corner;
import io.vigil.gateway.zone.Polygon;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The bodies that the API reads. */
class HandlingRequestTest {
    private static final String TRIANGLE = "[{\"x\":0,\"y\":0},{\"x\":1,\"y\":0},{\"x\":1,\"y\":1}]";
    private static final Handling NOTHING = new Handling(List.of(), null);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void shouldReadMasksAndWhetherStillScenesSendLess() {
        Handling handling = request("{\"masks\":[" + TRIANGLE + "],\"motionGate\":false}", NOTHING);
        assertThat(handling.masks())
                .containsExactly(new Polygon(List.of(new Corner(0, 0), new Corner(1, 0), new Corner(1, 1))));
        assertThat(handling.motionGate()).isFalse();
    }

    @Test
    void shouldUncoverNothingThatIsNotNamed() {
        Handling masked = new Handling(List.of(Polygon.WHOLE), true);
        assertThat(request("{\"motionGate\":null}", masked)).isEqualTo(new Handling(List.of(Polygon.WHOLE), null));
        assertThat(request("{}", masked).masks()).hasSize(1);
        assertThat(request("{\"masks\":[]}", masked).masks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mask 1, polygon: give 3 to 64|[[{\"x\":0,\"y\":0},{\"x\":1,\"y\":1}]]",
                "mask 2, polygon: order the corners|[" + TRIANGLE
                        + ",[{\"x\":0,\"y\":0},{\"x\":1,\"y\":1},{\"x\":1,\"y\":0},{\"x\":0,\"y\":1}]]",
                "mask 1, masks: keep every corner within 0 and 1|[[{\"x\":0,\"y\":0},{\"x\":1.1,\"y\":0},{\"x\":1,\"y\":1}]]",
                "mask 1, masks: give each point an x and a y|[[{\"x\":0},{\"x\":1,\"y\":0},{\"x\":1,\"y\":1}]]",
                "mask 1, masks: give its points|[null]"
            })
    void shouldSayWhichMaskCannotBeAndWhy(String why, String masks) {
        assertThatThrownBy(() -> request("{\"masks\":" + masks + "}", NOTHING))
                .isInstanceOf(InvalidField.class)
                .hasMessageStartingWith(why);
    }

    @Test
    void shouldBoundHowManyMasksACameraHas() {
        String all = String.join(",", Collections.nCopies(33, TRIANGLE));
        assertThatThrownBy(() -> request("{\"masks\":[" + all + "]}", NOTHING))
                .isInstanceOf(InvalidField.class)
                .hasMessage("masks: give at most 32");
    }

    private static Handling request(String body, Handling before) {
        return JSON.readValue(body, HandlingRequest.class).handling(before);
    }
}
