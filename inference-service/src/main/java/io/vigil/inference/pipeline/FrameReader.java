package io.vigil.inference.pipeline;

import io.vigil.avro.Frame;
import io.vigil.inference.pipeline.CapturedFrame.Size;
import io.vigil.inference.pipeline.FrameLedger.CameraKey;
import io.vigil.inference.track.Moment;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.ByteBuffer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Understands records of the frames topic. Thread-safe. */
final class FrameReader {

    /** A frame and its picture's bytes. */
    static final class Read {
        private final CapturedFrame frame;
        private final byte[] jpeg;
        private final long epoch;

        /** @param epoch of the camera's assignment to who captured it; 0 is not told */
        Read(CapturedFrame frame, byte[] jpeg, long epoch) {
            this.frame = frame;
            this.jpeg = jpeg;
            this.epoch = epoch;
        }

        long epoch() {
            return epoch;
        }

        CapturedFrame frame() {
            return frame;
        }

        byte[] jpeg() {
            return jpeg;
        }
    }

    private final AvroDeserializer<Frame> deserializer;

    FrameReader(SchemaRegistry registry) {
        deserializer = new AvroDeserializer<>(registry, Frame.class);
    }

    /**
     * Reads a record's value.
     *
     * @throws UnusableFrame where the record has no value
     * @throws io.vigil.wire.MalformedRecord where the value is no frame
     * @throws io.vigil.wire.RegistryUnreachable where the schema cannot be asked for now
     */
    Read read(ConsumerRecord<byte[], byte[]> source) {
        Frame frame = deserializer.deserialize(source.topic(), source.value());
        if (frame == null) {
            throw new UnusableFrame("a record of " + source.topic() + " has no value");
        }
        CapturedFrame captured = new CapturedFrame(
                new CameraKey(frame.getTenant(), frame.getCameraId()),
                frame.getFrameId(),
                new Moment(frame.getSessionId(), frame.getSequence(), frame.getCapturedAt()),
                frame.getPriority(),
                new Size(frame.getSourceWidth(), frame.getSourceHeight()));
        return new Read(captured, bytes(frame.getJpeg()), frame.getEpoch());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
