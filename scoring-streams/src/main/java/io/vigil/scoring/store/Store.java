package io.vigil.scoring.store;

import io.vigil.scoring.analysis.Cooldowns;
import io.vigil.scoring.analysis.Crowd;
import io.vigil.scoring.analysis.Sample;
import io.vigil.scoring.baseline.KeptBaseline;
import io.vigil.scoring.camera.Listing;
import io.vigil.scoring.frame.Cursor;
import io.vigil.scoring.health.Health;
import io.vigil.scoring.incident.Watch;
import io.vigil.scoring.indicator.AffectPolicy;
import io.vigil.scoring.observation.Reports;
import io.vigil.scoring.patrol.Layout;
import io.vigil.scoring.scene.Scene;
import io.vigil.scoring.state.StateSerdes;
import io.vigil.scoring.subject.KnownKey;
import io.vigil.scoring.subject.Marks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The stores, by name. They are in memory and have a changelog: a camera takes a few hundred bytes, so a partition of a
 * thousand cameras is restored in well under a second, and nothing has to be loaded or tuned for a disk.
 */
public record Store<V>(String name, Serde<V> value, Map<String, String> changelog) {
    /** What was removed is gone from the brokers' disks as soon as from the topics that it came from. */
    private static final Map<String, String> ERASING = Map.of(
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
            Long.toString(Duration.ofHours(1).toMillis()));

    public static final Store<Cursor> CURSORS = new Store<>("cursors", StateSerdes.cursor());
    public static final Store<Watch> WATCHES = new Store<>("watches", StateSerdes.watch());
    public static final Store<Reports> REPORTS = new Store<>("reports", StateSerdes.reports());
    public static final Store<Scene> SCENES = new Store<>("scenes", StateSerdes.scene());
    public static final Store<Listing> CAMERAS = new Store<>("cameras", StateSerdes.listing());
    public static final Store<Health> HEALTH = new Store<>("health", StateSerdes.health());
    public static final Store<Layout> ZONES = new Store<>("zones", StateSerdes.zones());
    public static final Store<Crowd> CROWDS = new Store<>("crowds", StateSerdes.crowd());
    public static final Store<AffectPolicy> POLICIES = new Store<>("policies", StateSerdes.policy());
    public static final Store<Long> TIMES = new Store<>("times", Serdes.Long());

    /** By subject: its wrapped key, and its baseline under it. */
    public static final Store<KnownKey> SUBJECT_KEYS = new Store<>("subject-keys", StateSerdes.key(), ERASING);

    public static final Store<KeptBaseline> BASELINES = new Store<>("baselines", StateSerdes.baseline(), ERASING);

    /** Samples in the order in which they are to be told. */
    public static final Store<Sample> WAITING = new Store<>("waiting-samples", StateSerdes.sample());

    public static final Store<Cooldowns> COOLDOWNS = new Store<>("cooldowns", StateSerdes.cooldowns(), ERASING);

    /** One value a task. */
    public static final Store<Marks> MARKS = new Store<>("marks", StateSerdes.marks());

    /** @param changelog settings of its topic, by Kafka's names */
    public Store {
        changelog = Map.copyOf(changelog);
    }

    public Store(String name, Serde<V> value) {
        this(name, value, Map.of());
    }

    /** All of the half that is keyed by subject. */
    public static List<Store<?>> bySubject() {
        return List.of(SUBJECT_KEYS, BASELINES, COOLDOWNS, WAITING, MARKS);
    }

    /** All of the half that is keyed by camera. */
    public static List<Store<?>> all() {
        return List.of(CAMERAS, CURSORS, WATCHES, SCENES, REPORTS, HEALTH, ZONES, CROWDS, POLICIES, TIMES);
    }

    /** Those that remember something of a camera which frames and reports said; when it is gone, they forget. */
    public static List<Store<?>> ofCameras() {
        return List.of(CURSORS, WATCHES, SCENES, REPORTS, HEALTH, CROWDS);
    }

    public StoreBuilder<KeyValueStore<String, V>> builder() {
        return new HeldStoreBuilder<>(name, value, changelog);
    }

    public KeyValueStore<String, V> of(ProcessorContext<?, ?> context) {
        return context.getStateStore(name);
    }
}
