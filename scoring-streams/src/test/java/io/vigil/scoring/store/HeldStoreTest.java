package io.vigil.scoring.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldStoreTest {
    private static final Store<Long> COUNTS = new Store<>("counts", Serdes.Long());

    @TempDir
    private Path stateDir;

    private final List<String> seen = new ArrayList<>();
    private TopologyTestDriver driver;

    @BeforeEach
    void begin() {
        Topology topology = new Topology()
                .addSource("words", "words")
                .addProcessor("count", Counting::new, "words")
                .addStateStore(COUNTS.builder(), "count");
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "held");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        settings.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
        driver = new TopologyTestDriver(topology, settings);
    }

    @AfterEach
    void end() {
        driver.close();
    }

    @Test
    void shouldWriteAValueOnceACommitHoweverOftenItChanged() {
        // When
        send("a a b a");
        // Then
        assertThat(changelog()).containsExactly(KeyValue.pair("a", 3L), KeyValue.pair("b", 1L));
    }

    @Test
    void shouldGoOnFromWhatItHeldAfterACommit() {
        // When
        send("a");
        send("b");
        send("a");
        // Then
        assertThat(changelog()).containsExactly(KeyValue.pair("a", 1L), KeyValue.pair("b", 1L), KeyValue.pair("a", 2L));
    }

    @Test
    void shouldWriteATombstoneForWhatWasDeleted() {
        // When
        send("a");
        send("-a");
        // Then
        assertThat(changelog()).containsExactly(KeyValue.pair("a", 1L), KeyValue.pair("a", null));
        assertThat(driver.<String, Long>getKeyValueStore(COUNTS.name()).get("a"))
                .isNull();
    }

    @Test
    void shouldShowAllInTheOrderOfTheKeysAsTheyWereBeforeTheLoop() {
        // When
        send("b c a ?");
        // Then
        assertThat(seen).containsExactly("a", "b", "c");
    }

    @Test
    void shouldReadWhatIsKeptWhenNothingIsHeldYet() {
        // Given
        send("a");
        KeyValueStore<String, Long> store = driver.getKeyValueStore(COUNTS.name());
        // When
        ((HeldStore<Long>) store).clearCache();
        // Then
        assertThat(store.get("a")).isEqualTo(1L);
    }

    private void send(String words) {
        driver.createInputTopic("words", new StringSerializer(), new StringSerializer())
                .pipeInput("key", words);
    }

    private List<KeyValue<String, Long>> changelog() {
        return driver.createOutputTopic("held-counts-changelog", new StringDeserializer(), new LongDeserializer())
                .readKeyValuesToList();
    }

    /** Counts words; -word forgets one, ? visits all and forgets each. */
    private final class Counting extends ContextualProcessor<String, String, Void, Void> {

        @Override
        public void process(Record<String, String> record) {
            KeyValueStore<String, Long> counts = COUNTS.of(context());
            for (String word : record.value().split(" ", -1)) {
                if (word.equals("?")) {
                    visit(counts);
                } else if (word.startsWith("-")) {
                    counts.delete(word.substring(1));
                } else {
                    Long known = counts.get(word);
                    counts.put(word, known == null ? 1 : known + 1);
                }
            }
        }

        private void visit(KeyValueStore<String, Long> counts) {
            try (KeyValueIterator<String, Long> all = counts.all()) {
                all.forEachRemaining(entry -> {
                    seen.add(entry.key);
                    counts.delete(entry.key);
                });
            }
        }
    }
}
