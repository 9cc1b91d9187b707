package io.vigil.gateway.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.problem.InvalidField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The bodies that the API reads. */
class ZoneViewTest {
    private static final String CORNERS = "[{\"x\":0,\"y\":0},{\"x\":1,\"y\":0},{\"x\":1,\"y\":1}]";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void shouldReadTheBodyOfAClientThatKnowsNoLimitsButLoitering() {
        Zone zone = zone("\"polygon\":" + CORNERS + ",\"classNames\":[\"person\"],\"loiteringAfterSeconds\":10");
        assertThat(zone.limits().loiteringAfter()).hasSeconds(10);
        assertThat(zone.limits().crowdFrom()).isNull();
        assertThat(zone.limits().speedLimit()).isNull();
        assertThat(zone.limits().way()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "crowdFrom, 1",
        "crowdFrom, 1001",
        "crowdFrom, -5",
        "speedLimit, 0",
        "speedLimit, 101",
        "speedLimit, \"NaN\"",
        "way, -1",
        "way, 360",
        "way, 359.9999999999",
        "way, \"NaN\"",
        "loiteringAfterSeconds, 0",
        "loiteringAfterSeconds, \"NaN\"",
        "loiteringAfterSeconds, 86401"
    })
    void shouldRefuseALimitThatCannotBeAndNameIt(String field, String value) {
        assertThatThrownBy(() -> zone("\"polygon\":" + CORNERS + ",\"" + field + "\":" + value))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a corner outside|[{\"x\":0,\"y\":0},{\"x\":1.1,\"y\":0},{\"x\":1,\"y\":1}]",
                "no number|[{\"x\":\"NaN\",\"y\":0},{\"x\":1,\"y\":0},{\"x\":1,\"y\":1}]",
                "too large a number|[{\"x\":1e999,\"y\":0},{\"x\":1,\"y\":0},{\"x\":1,\"y\":1}]",
                "a corner without y|[{\"x\":0},{\"x\":1,\"y\":0},{\"x\":1,\"y\":1}]",
                "a null|[null,{\"x\":1,\"y\":0},{\"x\":1,\"y\":1}]",
                "a speck|[{\"x\":0.5,\"y\":0.5},{\"x\":0.5005,\"y\":0.5},{\"x\":0.5,\"y\":0.5005}]",
                "a bow tie|[{\"x\":0,\"y\":0},{\"x\":1,\"y\":1},{\"x\":1,\"y\":0},{\"x\":0,\"y\":1}]"
            })
    void shouldRefuseAPolygonThatCannotBe(String why, @Nullable String polygon) {
        assertThatThrownBy(() -> zone("\"polygon\":" + polygon))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("polygon"));
    }

    @Test
    void shouldReadALineAndTakeAnyDirectionWhereNoneIsSaid() {
        Line line = line("\"points\":[{\"x\":0,\"y\":0.5},{\"x\":1,\"y\":0.5}]");
        assertThat(line.direction()).isEqualTo(Direction.ANY);
        assertThat(line.restricted()).isFalse();
        assertThat(LineView.of(line).direction()).isEqualTo("any");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "points|\"points\":[{\"x\":0,\"y\":0.5}]",
                "points|\"points\":[{\"x\":0,\"y\":0.5},{\"x\":0,\"y\":0.5}]",
                "points|\"points\":[{\"x\":0,\"y\":0},{\"x\":1,\"y\":1},{\"x\":1,\"y\":0},{\"x\":0,\"y\":1}]",
                "points|\"points\":[{\"x\":0,\"y\":0},{\"x\":1,\"y\":0},{\"x\":0.5,\"y\":0}]",
                "points|\"points\":[{\"x\":0,\"y\":0},{\"x\":1,\"y\":0},{\"x\":1,\"y\":1},{\"x\":0,\"y\":0}]",
                "points|\"points\":[{\"x\":0,\"y\":0},{\"x\":1,\"y\":-0.1}]",
                "points|\"direction\":\"left\"",
                "direction|\"points\":[{\"x\":0,\"y\":0.5},{\"x\":1,\"y\":0.5}],\"direction\":\"up\"",
                "classNames|\"points\":[{\"x\":0,\"y\":0.5},{\"x\":1,\"y\":0.5}],\"classNames\":[null]",
                "classNames|\"points\":[{\"x\":0,\"y\":0.5},{\"x\":1,\"y\":0.5}],\"classNames\":[\"Person!\"]"
            })
    void shouldRefuseALineThatCannotBeAndNameTheField(String field, String body) {
        assertThatThrownBy(() -> line(body))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void shouldSayWhichOfSeveralIsWrong() {
        InvalidField refusal = new InvalidField("way", "use less").in("zone 2");
        assertThat(refusal).hasMessage("zone 2, way: use less");
        assertThat(refusal.field()).isEqualTo("way");
    }

    @Test
    void shouldTakeAsManyPointsAsALineMayHave() {
        List<Corner> zigzag = java.util.stream.IntStream.range(0, 32)
                .mapToObj(i -> new Corner(i / 32.0, i % 2))
                .toList();
        assertThat(new Polyline(zigzag).points()).hasSize(32);
    }

    private static Zone zone(String body) {
        return JSON.readValue("{\"name\":\"z\"," + body + "}", ZoneView.class).zone();
    }

    private static Line line(String body) {
        return JSON.readValue("{\"name\":\"l\"," + body + "}", LineView.class).line();
    }
}
