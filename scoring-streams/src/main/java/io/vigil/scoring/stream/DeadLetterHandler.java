package io.vigil.scoring.stream;

import io.vigil.scoring.frame.Implausible;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One record must not stop a partition: what cannot be read, or cannot be true, goes to the dead letters in the same
 * transaction, and the next record follows. What is not the record's fault (broker, registry) stops the thread, which
 * is replaced and reads the record again.
 */
public final class DeadLetterHandler implements DeserializationExceptionHandler, ProcessingExceptionHandler {
    /** Configuration key of a {@code Consumer<String>} that is told the topic of each dead letter. */
    public static final String COUNTER = "vigil.dead.letter.counter";

    /** Configuration key of the topic that they go to; without it the catalogue's. */
    public static final String TOPIC = "vigil.dead.letter.topic";

    private static final Logger log = LoggerFactory.getLogger(DeadLetterHandler.class);

    private final Refusal refusal = new Refusal();

    @Override
    public void configure(Map<String, ?> configuration) {
        refusal.configure(configuration);
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception cause) {
        return cause instanceof SerializationException
                ? DeserializationExceptionHandler.Response.resume(refusal.of(record, cause))
                : DeserializationExceptionHandler.Response.fail();
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception cause) {
        boolean nothingToPutAside = context.sourceRawValue() == null && context.sourceRawKey() == null;
        if (cause instanceof KafkaException || nothingToPutAside) {
            return ProcessingExceptionHandler.Response.fail();
        }
        if (!(cause instanceof Implausible)) {
            log.atError()
                    .addKeyValue("node", context.processorNodeId())
                    .setCause(cause)
                    .log("a rule failed on a record");
        }
        return ProcessingExceptionHandler.Response.resume(refusal.of(source(context), cause));
    }

    private static ConsumerRecord<byte[], byte[]> source(ErrorHandlerContext context) {
        return new ConsumerRecord<>(
                context.topic(),
                context.partition(),
                context.offset(),
                context.timestamp(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                context.sourceRawKey(),
                context.sourceRawValue(),
                new RecordHeaders(context.headers()),
                Optional.empty());
    }
}
