package io.vigil.scoring.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.SubjectKey;
import io.vigil.scoring.broker.Broker;
import io.vigil.scoring.broker.Log;
import io.vigil.topic.Topics;
import io.vigil.wire.SchemaRegistry;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResetIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SchemaRegistry registry = SchemaRegistry.inMemory();
    private final Broker broker = Broker.shared();

    @Test
    void shouldWriteTheSameKeyWithTheTimeOfTheReset() {
        // Given
        new Log(broker.connection()).create(Topics.SUBJECT_KEYS.name(), Log.PARTITIONS, "compact");
        SubjectKey key = SubjectKey.newBuilder()
                .setSubjectId("camera:1")
                .setKeyId("k-1")
                .setNonce(ByteBuffer.wrap(new byte[12]))
                .setWrapped(ByteBuffer.wrap(new byte[48]))
                .setCreatedAt(NOON)
                .build();
        ResetPublisher publisher = new ResetPublisher(broker.connection(), registry);
        // When
        publisher.publish(key, NOON);
        publisher.publish(key, NOON.plusSeconds(60));
        // Then
        assertThat(new TableListener(broker.connection(), registry).read(Topics.SUBJECT_KEYS))
                .containsExactlyEntriesOf(Map.of(
                        "camera:1",
                        SubjectKey.newBuilder(key)
                                .setBaselineSince(NOON.plusSeconds(60))
                                .build()));
    }
}
