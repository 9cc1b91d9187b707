package io.vigil.scoring;

import io.vigil.scoring.broker.Broker;
import io.vigil.scoring.broker.Log;
import io.vigil.scoring.month.Month;
import io.vigil.scoring.month.MonthPublisher;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import java.time.Duration;
import java.util.Locale;

/** A broker of its own with a generated month on it. */
record MonthLog(Broker broker, Month month, long frames, long bytes) implements AutoCloseable {

    static MonthLog write(Month month) {
        Broker broker = Broker.start();
        Log log = new Log(broker.connection());
        for (Topic<?> topic : Topics.all()) {
            log.create(topic.name(), topic.spread() == Topic.Spread.BY_CAMERA ? Log.PARTITIONS : 1, "delete");
        }
        log.create(Part.COPY, Log.PARTITIONS, "delete");
        long began = System.nanoTime();
        try (MonthPublisher publisher = new MonthPublisher(broker.connection(), Measurement.registry())) {
            publisher.publish(month);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d frames, %,d MB, %.0f bytes each, written in %d s; at 5 a second throughout it would be %,d%n",
                    month,
                    publisher.frames(),
                    publisher.bytes() / 1_000_000,
                    (double) publisher.bytes() / publisher.frames(),
                    Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                    month.framesOfAll());
            return new MonthLog(broker, month, publisher.frames(), publisher.bytes());
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
