package io.vigil.scoring.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.topic.Topics;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLetterHandlerTest {
    private final List<String> counted = new ArrayList<>();
    private final DeadLetterHandler handler = new DeadLetterHandler();
    private final ConsumerRecord<byte[], byte[]> poison =
            new ConsumerRecord<>("vigil.detections.v1", 2, 17, "1".getBytes(UTF_8), "garbage".getBytes(UTF_8));

    @BeforeEach
    void configure() {
        Consumer<String> counter = counted::add;
        handler.configure(Map.of(DeadLetterHandler.COUNTER, counter));
    }

    @Test
    void shouldPutAsideWhatCannotBeReadAndGoOn() {
        // When
        DeserializationExceptionHandler.Response response =
                handler.handleError(context(), poison, new SerializationException("no record"));
        // Then
        assertThat(response.result()).isEqualTo(DeserializationExceptionHandler.Result.RESUME);
        ProducerRecord<byte[], byte[]> letter =
                response.deadLetterQueueRecords().get(0);
        assertThat(letter.topic()).isEqualTo(Topics.DEAD_LETTERS.name());
        assertThat(ByteBuffer.wrap(letter.value())).isEqualTo(ByteBuffer.wrap("garbage".getBytes(UTF_8)));
        assertThat(new String(letter.headers().lastHeader("vigil.source.offset").value(), UTF_8))
                .isEqualTo("17");
        assertThat(counted).containsExactly("vigil.detections.v1");
    }

    @Test
    void shouldStopTheThreadForWhatIsNotTheRecordsFault() {
        // When
        DeserializationExceptionHandler.Response response =
                handler.handleError(context(), poison, new IllegalStateException("the registry is away"));
        // Then
        assertThat(response.result()).isEqualTo(DeserializationExceptionHandler.Result.FAIL);
        assertThat(counted).isEmpty();
    }

    @SuppressWarnings("NullAway") // the handler does not ask for the processor's context
    private ErrorHandlerContext context() {
        return new DefaultErrorHandlerContext(
                null,
                poison.topic(),
                poison.partition(),
                poison.offset(),
                poison.headers(),
                "detections",
                new TaskId(0, 2),
                0,
                poison.key(),
                poison.value());
    }
}
