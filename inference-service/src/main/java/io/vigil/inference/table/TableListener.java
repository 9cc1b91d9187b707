package io.vigil.inference.table;

import io.vigil.topic.KafkaConnection;
import io.vigil.wire.RegistryUnreachable;
import io.vigil.wire.SchemaRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads tables whole, with no consumer group, and follows them on a thread of its own: a change is seen as soon as the broker
 * has it. Waits for a broker or registry that is away; rows stay as they were meanwhile. Partitions that are added later are read too.
 *
 * <p>As for every reader of a compacted topic, a removal is seen for certain only by a worker that was not cut off from a running
 * broker for longer than the topic's {@code delete.retention.ms} (a day).
 */
public final class TableListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TableListener.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration LOOK_ROUND = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private final Map<String, TableReader<?>> readers;
    private final Consumer<Throwable> fatal;
    private final Runnable end;
    private final Thread thread = new Thread(this::run, "vigil-tables");
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch complete = new CountDownLatch(1);
    private final Map<TopicPartition, Long> goals = new HashMap<>();
    private boolean looked;
    private long lookAt = System.nanoTime();
    private volatile String problem = "";

    /**
     * Connects, and begins to read.
     *
     * @param fatal gets what reading cannot go on after
     */
    public static TableListener start(
            KafkaConnection kafka, SchemaRegistry registry, List<Table<?>> tables, Consumer<Throwable> fatal) {
        PoisonPublisher poison = new PoisonPublisher(kafka);
        List<TableReader<?>> readers = new ArrayList<>();
        tables.forEach(table -> readers.add(new TableReader<>(table, registry, poison)));
        TableListener listener = new TableListener(connect(kafka), readers, fatal, poison::close);
        listener.start();
        return listener;
    }

    /**
     * Takes over the consumer.
     *
     * @param end called last, by the listener's thread
     */
    TableListener(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            List<TableReader<?>> readers,
            Consumer<Throwable> fatal,
            Runnable end) {
        this.consumer = consumer;
        this.readers = readers.stream().collect(Collectors.toMap(TableReader::topic, Function.identity()));
        this.fatal = fatal;
        this.end = end;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private static org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> connect(KafkaConnection kafka) {
        Map<String, Object> config = kafka.client();
        config.putIfAbsent(ConsumerConfig.CLIENT_ID_CONFIG, "vigil-inference-tables");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Waits until every record is read that the topics had when reading began.
     *
     * @throws TablesNotRead where that does not come true in time
     */
    public void awaitComplete(Duration patience) {
        try {
            if (complete.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String reason = problem.isEmpty() ? "the broker does not answer, or they are long" : problem;
        throw new TablesNotRead(readers.keySet().stream().sorted().toList(), patience, reason);
    }

    private void run() {
        try {
            while (stopped.getCount() > 0) {
                try {
                    turn();
                    recovered();
                } catch (KafkaException | RegistryUnreachable e) {
                    failed(e);
                }
            }
        } catch (RuntimeException | Error e) {
            fatal.accept(e);
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
            end.run();
        }
    }

    private void turn() {
        if (System.nanoTime() - lookAt >= 0) {
            lookRound();
            lookAt = System.nanoTime() + LOOK_ROUND.toNanos();
        }
        try {
            take(consumer.poll(POLL));
        } catch (InvalidOffsetException e) {
            beginAnew(e.partitions()); // the topic was made again, or lost its end
        }
        if (complete.getCount() > 0) {
            goals.entrySet().removeIf(goal -> consumer.position(goal.getKey(), ANSWER) >= goal.getValue());
            if (goals.isEmpty()) {
                complete.countDown();
            }
        }
    }

    private void lookRound() {
        Set<TopicPartition> present = new HashSet<>();
        for (String topic : readers.keySet()) {
            List<PartitionInfo> partitions = consumer.partitionsFor(topic, ANSWER);
            if (partitions == null || partitions.isEmpty()) {
                throw new KafkaException("topic " + topic + " is missing");
            }
            partitions.forEach(partition -> present.add(new TopicPartition(topic, partition.partition())));
        }
        Set<TopicPartition> known = Set.copyOf(consumer.assignment());
        if (!present.equals(known)) {
            consumer.assign(present);
            List<TopicPartition> gone = new ArrayList<>(known);
            gone.removeAll(present);
            gone.forEach(partition -> reader(partition.topic()).forget(partition));
            present.removeAll(known);
            if (!present.isEmpty()) { // Kafka takes none for all
                consumer.seekToBeginning(present);
            }
        }
        if (!looked) {
            goals.putAll(consumer.endOffsets(consumer.assignment(), ANSWER));
            looked = true;
        }
    }

    private void beginAnew(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> reader(partition.topic()).forget(partition));
        consumer.seekToBeginning(partitions);
    }

    private void take(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, RegistryUnreachable> waiting = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            if (waiting.containsKey(partition)) {
                continue;
            }
            try {
                reader(record.topic()).take(record);
            } catch (RegistryUnreachable e) {
                consumer.seek(partition, record.offset());
                waiting.put(partition, e);
            }
        }
        for (RegistryUnreachable away : waiting.values()) {
            throw away;
        }
    }

    private TableReader<?> reader(String topic) {
        return Objects.requireNonNull(readers.get(topic));
    }

    private void failed(RuntimeException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (!reason.equals(problem)) {
            log.atWarn().addKeyValue("reason", reason).log("tables cannot be read now; trying on");
            problem = reason;
        }
        try {
            boolean ended = stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            log.atDebug().addKeyValue("stopped", ended).log("the pause is over");
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }

    private void recovered() {
        if (!problem.isEmpty()) {
            problem = "";
            log.atInfo().log("tables are read again");
        }
    }

    /** Ends reading; rows stay as they are. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(ANSWER.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
