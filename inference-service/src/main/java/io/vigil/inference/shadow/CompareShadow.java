package io.vigil.inference.shadow;

import io.vigil.avro.Detections;
import io.vigil.inference.comparison.Comparison;
import io.vigil.inference.comparison.HtmlReport;
import io.vigil.inference.comparison.TextReport;
import io.vigil.topic.Topics;
import io.vigil.wire.AvroDeserializer;
import io.vigil.wire.MalformedRecord;
import io.vigil.wire.SchemaRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Says from a shell how the models on trial agree with those in charge. */
public final class CompareShadow {

    private final CompareTask task;
    private final PrintStream say;
    private final PrintStream progress;

    private CompareShadow(CompareTask task, PrintStream say, PrintStream progress) {
        this.task = task;
        this.say = say;
        this.progress = progress;
    }

    /**
     * Reads both topics, prints the report and writes it as a page.
     *
     * @param arguments see {@link CompareTask#USAGE}
     * @throws IllegalArgumentException where these are not understood
     */
    public static void main(String[] arguments) {
        CompareTask task = CompareTask.parse(arguments, Clock.systemUTC().instant());
        TopicConnection connection = TopicConnection.load(task.data(), System.getenv());
        new CompareShadow(task, System.out, System.err).run(connection);
    }

    private void run(TopicConnection connection) {
        SchemaRegistry registry = connection.registry().open();
        DetectionsListener listener = new DetectionsListener(connection.kafka(), task.from(), task.until());
        ShadowComparison comparison = new ShadowComparison(task);
        listener.read(Topics.SHADOW_DETECTIONS.name(), new Reading(registry, comparison::onTrial));
        listener.read(Topics.DETECTIONS.name(), new Reading(registry, comparison::inCharge));
        List<Comparison> comparisons = comparison.comparisons().all();
        say.println(TextReport.of(comparison.coverage(), comparisons));
        write(HtmlReport.of(comparison.coverage(), comparisons));
    }

    private void write(String page) {
        try {
            Files.writeString(task.page(), page);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the page " + task.page(), e);
        }
        say.println("\nthe page: " + task.page().toAbsolutePath().normalize());
    }

    /** Reads values, and tells every other second how far it is. */
    private final class Reading implements DetectionsListener.Visitor {

        private final AvroDeserializer<Detections> deserializer;
        private final Consumer<Detections> reader;
        private long saidAt = System.nanoTime();
        private long malformed;

        Reading(SchemaRegistry registry, Consumer<Detections> reader) {
            deserializer = new AvroDeserializer<>(registry, Detections.class);
            this.reader = reader;
        }

        @Override
        public void visit(String topic, byte[] value) {
            try {
                Detections record = deserializer.deserialize(topic, value);
                if (record != null) {
                    reader.accept(record);
                }
            } catch (MalformedRecord e) {
                malformed++;
            }
        }

        @Override
        public void progress(String topic, long read, long expected) {
            boolean done = read >= expected;
            if (done || System.nanoTime() - saidAt > Duration.ofSeconds(2).toNanos()) {
                saidAt = System.nanoTime();
                progress.printf(
                        "%s: %,d of %,d records read%s%n",
                        topic, read, expected, malformed > 0 ? ", " + malformed + " of them unreadable" : "");
            }
        }
    }
}
