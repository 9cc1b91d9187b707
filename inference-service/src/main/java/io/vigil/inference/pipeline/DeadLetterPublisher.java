package io.vigil.inference.pipeline;

import io.vigil.topic.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts aside what cannot be read or analysed, with its cause. */
final class DeadLetterPublisher {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterPublisher.class);

    private final RecordPublisher records;
    private final Fatal fatal;

    /** @param fatal gets what keeps even dead letters from being written */
    DeadLetterPublisher(RecordPublisher records, Fatal fatal) {
        this.records = records;
        this.fatal = fatal;
    }

    void publish(ConsumerRecord<byte[], byte[]> poison, Throwable cause, Runnable acknowledged) {
        log.atDebug()
                .addKeyValue("topic", poison.topic())
                .addKeyValue("partition", poison.partition())
                .addKeyValue("offset", poison.offset())
                .addKeyValue("reason", cause.getMessage())
                .log("frame put aside");
        records.send(DeadLetter.of("inference-service", poison, cause), acknowledged, fatal::end);
    }
}
