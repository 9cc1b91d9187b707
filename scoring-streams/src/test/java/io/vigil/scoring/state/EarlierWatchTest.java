package io.vigil.scoring.state;

import static io.vigil.scoring.frame.Seen.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.scoring.incident.OpenIncident;
import io.vigil.scoring.incident.Watch;
import io.vigil.scoring.state.avro.WatchState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;

/** A camera that was in the middle of an incident when the build that knew no reports was replaced. */
class EarlierWatchTest {
    private final Schema form = StateHistory.of(WatchState.class).get(0);

    @Test
    void shouldGoOnWithTheSameIncidentUnderTheSameId() throws IOException {
        // When
        Watch watch = StateSerdes.watch().deserializer().deserialize("changelog", stored());
        // Then
        OpenIncident open = Objects.requireNonNull(watch.open());
        assertThat(open.origin()).as("what named it then: its start").isEqualTo(OpenIncident.origin(at(3)));
        assertThat(open.revision()).isEqualTo(4);
        assertThat(open.crimeConfidence()).isNull();
        assertThat(open.now().grounds().zoneId()).isEqualTo("z");
        assertThat(open.now().grounds().lineId()).isNull();
        assertThat(open.now().reporter()).isNull();
        assertThat(open.now().span().start()).isEqualTo(at(3));
    }

    private byte[] stored() throws IOException {
        Schema open = form.getField("open").schema().getTypes().get(1);
        GenericRecord incident = new GenericRecordBuilder(open.getField("now").schema())
                .set("status", "SUSPICIOUS")
                .set("confidence", 0.6)
                .set("crime_type", "TRESPASSING")
                .set("rule", "OBJECTS_INSIDE")
                .set("zone_id", "z")
                .set("class_name", "person")
                .set("track_ids", List.of(1L))
                .set("start_time", at(3).toEpochMilli())
                .build();
        GenericRecord watch = new GenericRecordBuilder(form)
                .set("tenant", "default")
                .set("seen_at", at(5).toEpochMilli())
                .set("stays", List.of())
                .set(
                        "open",
                        new GenericRecordBuilder(open)
                                .set("revision", 4)
                                .set("suspicious_at", at(5).toEpochMilli())
                                .set("now", incident)
                                .set("told", incident)
                                .build())
                .build();
        ByteBuffer bytes = new BinaryMessageEncoder<GenericRecord>(GenericData.get(), form).encode(watch);
        byte[] stored = new byte[bytes.remaining()];
        bytes.get(stored);
        return stored;
    }
}
