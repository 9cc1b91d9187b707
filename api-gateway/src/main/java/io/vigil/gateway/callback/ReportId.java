package io.vigil.gateway.callback;

import io.vigil.avro.Observation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * The id of a report: a name-based UUID of all it says but when it came. So a sender's retry has the id of its first try,
 * and two that differ in anything do not share one. What a policy took out is not in it: a figure could be guessed from
 * an id that was made with it.
 */
final class ReportId {
    private static final int ID =
            Observation.getClassSchema().getField("observation_id").pos();
    private static final int RECEIVED_AT =
            Observation.getClassSchema().getField("received_at").pos();

    private ReportId() {}

    /** The report with its id. */
    static Observation given(Observation.Builder report) {
        Instant receivedAt = report.getReceivedAt();
        Observation made =
                report.setObservationId("").setReceivedAt(Instant.EPOCH).build();
        made.put(ID, UUID.nameUUIDFromBytes(bytes(made)).toString());
        made.put(RECEIVED_AT, receivedAt);
        return made;
    }

    /** The maps in it are sorted, so that their order says nothing. */
    private static byte[] bytes(Observation content) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new SpecificDatumWriter<Observation>(content.getSchema(), content.getSpecificData())
                    .write(content, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
