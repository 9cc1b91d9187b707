package io.vigil.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    @Test
    void shouldKeepThePoisonAndSayWhereItCameFromAndWhy() {
        // Given
        byte[] key = {1};
        byte[] value = {2};
        ConsumerRecord<byte[], byte[]> poison = new ConsumerRecord<>("vigil.frames.v1", 3, 4711L, key, value);
        poison.headers().add("traceparent", new byte[] {9});

        // When
        ProducerRecord<byte[], byte[]> letter =
                DeadLetter.of("inference-service", poison, new IllegalArgumentException("no JPEG"));

        // Then
        assertThat(letter.topic()).isEqualTo("vigil.dead-letters.v1");
        assertThat(letter.key()).isSameAs(key);
        assertThat(letter.value()).isSameAs(value);
        assertThat(header(letter, "vigil.service")).isEqualTo("inference-service");
        assertThat(header(letter, "vigil.source.topic")).isEqualTo("vigil.frames.v1");
        assertThat(header(letter, "vigil.source.partition")).isEqualTo("3");
        assertThat(header(letter, "vigil.source.offset")).isEqualTo("4711");
        assertThat(header(letter, "vigil.error.class")).isEqualTo("java.lang.IllegalArgumentException");
        assertThat(header(letter, "vigil.error.message")).isEqualTo("no JPEG");
        assertThat(letter.headers().lastHeader("traceparent").value()).containsExactly(9);
    }

    private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
