package io.vigil.scoring.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.avro.CameraZones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesFileTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void shouldReadZonesAndLinesInTheWordsOfTheApi() throws IOException {
        // When
        CameraZones zones = read("""
                {"1": {"zones": [{"id": 7, "name": "Door", "classNames": ["person"], "restricted": true,
                                  "polygon": [{"x": 0, "y": 0}, {"x": 1, "y": 0}, {"x": 0.5, "y": 1}],
                                  "loiteringAfterSeconds": 2.5, "crowdFrom": 5, "speedLimit": 0.4, "way": 90}],
                       "lines": [{"id": "8", "name": "Sill", "direction": "left",
                                  "points": [{"x": 0, "y": 0.5}, {"x": 1, "y": 0.5}]}]}}
                """).records(AT).get(0);
        // Then
        assertThat(zones.getCameraId()).isEqualTo("1");
        assertThat(zones.getChangedAt()).isEqualTo(AT);
        assertThat(zones.getZones()).singleElement().satisfies(zone -> {
            assertThat(zone.getZoneId()).isEqualTo("7");
            assertThat(zone.getPolygon()).hasSize(3);
            assertThat(zone.getRestricted()).isTrue();
            assertThat(zone.getLoiteringAfterMs()).isEqualTo(2_500);
            assertThat(zone.getCrowdFrom()).isEqualTo(5);
            assertThat(zone.getSpeedLimit()).isEqualTo(0.4f);
            assertThat(zone.getWay()).isEqualTo(90f);
        });
        assertThat(zones.getLines()).singleElement().satisfies(line -> {
            assertThat(line.getLineId()).isEqualTo("8");
            assertThat(line.getDirection()).isEqualTo("left");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                   | an object with a member for each camera",
                "{\"1\": {\"zone\": []}}                              | camera 1 has no 'zone'",
                "{\"1\": {\"zones\": [{\"id\": 7}]}}                  | has 0 points in 'polygon': give 3 or more",
                "{\"1\": {\"zones\": [{\"polygon\": []}]}}            | has no id",
                "{\"1\": {\"lines\": [{\"id\": 1, \"points\": [{\"x\": 1}]}]}} | each point has an x and a y",
                "{\"1\": {\"zones\": [{\"id\": 1, \"crowdFrom\": \"all\"}]}} | give a number",
                "{\"1\":                                              | cannot be read"
            })
    void shouldSayWhatIsWrong(String text, String said) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadUse.class)
                .hasMessageStartingWith("--zones ")
                .hasMessageContaining(said);
    }

    private ZonesFile read(String text) throws IOException {
        return ZonesFile.read(Files.writeString(folder.resolve("zones.json"), text));
    }
}
