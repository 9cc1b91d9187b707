package io.vigil.inference.table;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Gets records that cannot be used. Never fails, never blocks for long. */
@FunctionalInterface
interface PoisonSink {

    void putAside(ConsumerRecord<byte[], byte[]> record, Throwable cause);
}
