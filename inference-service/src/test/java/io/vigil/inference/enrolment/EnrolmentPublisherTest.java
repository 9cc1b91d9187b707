package io.vigil.inference.enrolment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.avro.Identity;
import io.vigil.inference.identity.Embedding;
import io.vigil.inference.identity.FaceModel;
import io.vigil.inference.identity.Identities;
import io.vigil.inference.identity.MatchingRules;
import io.vigil.inference.identity.SealedTemplates;
import io.vigil.inference.identity.TemplateForm;
import io.vigil.inference.table.IdentityRows;
import io.vigil.inference.table.SubjectKeyRows;
import io.vigil.sealing.KeyBinding;
import io.vigil.sealing.MasterKey;
import io.vigil.sealing.SubjectKey;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.SchemaRegistry;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class EnrolmentPublisherTest {
    private static final FaceModel MODEL = new FaceModel("faceres", "1");
    private static final float[] FACE = {0.25f, -0.5f, 0.75f};

    private final MasterKey master =
            MasterKey.parse(Base64.getEncoder().encodeToString(new byte[32]), "vigil.inference.identity.master-key");
    private final SchemaRegistry registry = SchemaRegistry.inMemory();
    private final MockProducer<byte[], byte[]> broker =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final EnrolmentPublisher publisher =
            new EnrolmentPublisher(broker, registry, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void shouldWriteWhatAWorkerKnowsTheSubjectBy() {
        // When
        enrol();

        // Then
        Identities worker = new Identities(master);
        feed(worker);
        assertThat(worker.match("default", MODEL, new Embedding(FACE), new MatchingRules(0.7f, 0.1f)))
                .get()
                .satisfies(match -> assertThat(match.subjectId()).isEqualTo("s-1"));
    }

    @Test
    void shouldWriteNoTemplateInTheClear() {
        // Given
        byte[] plain =
                ByteBuffer.allocate(4).putFloat(new Embedding(FACE).values()[0]).array();

        // When
        enrol();

        // Then
        assertThat(broker.history())
                .hasSize(2)
                .allSatisfy(record -> assertThat(new String(record.value(), ISO_8859_1))
                        .doesNotContain(new String(plain, ISO_8859_1)));
    }

    @Test
    void shouldEraseTheKeyBeforeTheTemplates() {
        // When
        publisher.erase("s-1");

        // Then
        assertThat(broker.history())
                .extracting(ProducerRecord::topic)
                .containsExactly(Topics.SUBJECT_KEYS.name(), Topics.IDENTITIES.name());
        assertThat(broker.history()).allMatch(record -> record.value() == null);
        assertThat(broker.history()).allMatch(record -> new String(record.key(), UTF_8).equals("s-1"));
    }

    @Test
    void shouldSayWhichTopicCannotBeWritten() {
        // Given
        broker.sendException = new TopicAuthorizationException("not allowed");

        // When, Then
        assertThatThrownBy(() -> publisher.erase("s-1"))
                .isInstanceOf(EnrolmentRefused.class)
                .hasMessageContaining("not allowed");
    }

    private void enrol() {
        try (SubjectKey key = SubjectKey.random(new KeyBinding("default", "s-1", "k-1"))) {
            publisher.publish(master.wrap(key));
            publisher.publish(
                    new SealedTemplates(key.binding(), MODEL, List.of(TemplateForm.seal(key, new Embedding(FACE)))));
        }
    }

    private void feed(Identities worker) {
        for (ProducerRecord<byte[], byte[]> record : broker.history()) {
            if (record.topic().equals(Topics.IDENTITIES.name())) {
                new IdentityRows(worker).put("s-1", read(record, Identity.class));
            } else {
                new SubjectKeyRows(worker).put("s-1", read(record, io.vigil.avro.SubjectKey.class));
            }
        }
    }

    private <V extends SpecificRecord> V read(ProducerRecord<byte[], byte[]> record, Class<V> type) {
        return Objects.requireNonNull(
                new AvroDeserializer<>(registry, type).deserialize(record.topic(), record.value()));
    }
}
