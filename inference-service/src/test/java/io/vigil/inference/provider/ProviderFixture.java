package io.vigil.inference.provider;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Turn;
import io.vigil.inference.object.Findings;
import io.vigil.inference.object.ObjectDetector;
import io.vigil.inference.object.Thresholds;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.provider.ProviderSettings.Breaker;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.Role;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/** A provider over real HTTP, what asks it, and a watch over the log: the key must reach none of its lines. */
final class ProviderFixture implements AutoCloseable {

    static final Duration PAUSE = Duration.ofMillis(400);
    static final String KEY = "key-that-nobody-may-read";
    private static final Thresholds THRESHOLDS = new Thresholds(0.4f, Map.of(), 0.5f);

    final ScriptedProvider server = new ScriptedProvider();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<ProviderDetector> opened = new ArrayList<>();

    ProviderFixture() {
        logged.start();
        root().addAppender(logged);
    }

    @Override
    public void close() {
        opened.forEach(ProviderDetector::close);
        server.close();
        root().detachAppender(logged);
        assertThat(logged.list)
                .noneMatch(event -> (event.getFormattedMessage() + event.getKeyValuePairs() + event.getThrowableProxy())
                        .contains(KEY));
    }

    ProviderDetector detector() {
        return detector(settings());
    }

    ProviderDetector detector(SettingsBuilder settings) {
        ProviderDetector detector = ProviderDetector.open(settings.build(), THRESHOLDS, meters);
        opened.add(detector);
        return detector;
    }

    SettingsBuilder settings() {
        return new SettingsBuilder();
    }

    /** Defaults that fail fast. */
    final class SettingsBuilder {
        private URI url = server.url();
        private String key = KEY;
        private int calls = 4;
        private Breaker breaker = new Breaker(3, 50, PAUSE, 1);
        private Map<String, String> classes = Map.of();

        SettingsBuilder url(URI other) {
            url = other;
            return this;
        }

        SettingsBuilder key(String other) {
            key = other;
            return this;
        }

        SettingsBuilder calls(int most) {
            calls = most;
            return this;
        }

        SettingsBuilder breaker(Breaker other) {
            breaker = other;
            return this;
        }

        SettingsBuilder classes(Map<String, String> other) {
            classes = other;
            return this;
        }

        ProviderSettings build() {
            return new ProviderSettings(
                    url,
                    key,
                    Duration.ofMillis(500),
                    16,
                    calls,
                    2,
                    Duration.ofMillis(10),
                    DataSize.ofKilobytes(64),
                    Duration.ofMinutes(1),
                    true,
                    breaker,
                    classes);
        }
    }

    double calls(String outcome) {
        return meters.get("vigil.inference.provider.calls")
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    static String by(Findings findings) {
        ModelManifest by = Objects.requireNonNull(findings.by());
        return by.name() + " " + by.version();
    }

    static List<Picture> pictures(int count) {
        return Collections.nCopies(count, new Encoded(640, 360));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger("ROOT");
    }

    /** Only what is sent matters here. */
    record Encoded(int width, int height) implements Picture {

        @Override
        public byte[] jpeg() {
            return "a picture".getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void sample(Box region, Turn turn, int width, int height, ByteBuffer into) {
            throw new UnsupportedOperationException("a provider looks at the encoded picture");
        }

        @Override
        public void close() {}
    }

    static final class Local implements ObjectDetector {

        private static final ModelManifest MANIFEST = ModelManifest.elsewhere(Role.OBJECTS, "local", "1");

        @Override
        public ModelManifest manifest() {
            return MANIFEST;
        }

        @Override
        public List<Findings> detect(List<Picture> pictures) {
            return Collections.nCopies(pictures.size(), new Findings(List.of(), MANIFEST));
        }
    }
}
