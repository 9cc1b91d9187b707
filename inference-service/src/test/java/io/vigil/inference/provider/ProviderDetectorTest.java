package io.vigil.inference.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Turn;
import io.vigil.inference.object.Category;
import io.vigil.inference.object.FallbackDetector;
import io.vigil.inference.object.Findings;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.object.ObjectDetector;
import io.vigil.inference.object.Thresholds;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.provider.ProviderSettings.Breaker;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

class ProviderDetectorTest {

    private static final Thresholds THRESHOLDS = new Thresholds(0.4f, Map.of(), 0.5f);
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final String KEY = "key-that-nobody-may-read";

    private final ScriptedProvider server = new ScriptedProvider();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<ProviderDetector> opened = new ArrayList<>();

    @BeforeEach
    void listen() {
        logged.start();
        root().addAppender(logged);
    }

    @AfterEach
    void close() {
        opened.forEach(ProviderDetector::close);
        server.close();
        root().detachAppender(logged);
        assertThat(logged.list)
                .noneMatch(event -> (event.getFormattedMessage() + event.getKeyValuePairs() + event.getThrowableProxy())
                        .contains(KEY));
    }

    @Test
    void shouldSayWhatTheProviderFoundUnderItsName() {
        // When
        List<Findings> findings = detector().detect(pictures(1));

        // Then
        assertThat(findings.get(0).objects())
                .isEqualTo(List.of(new FoundObject(Category.PERSON, 0.9f, new Box(0.25f, 0.5f, 0.25f, 0.5f))));
        assertThat(by(findings.get(0))).isEqualTo("scripted 7");
        assertThat(server.keys).isEqualTo(List.of("Bearer " + KEY));
    }

    @Test
    void shouldSplitABatchToTheProvidersLimitAndKeepTheOrder() {
        // Given
        server.next.add(exchange -> ScriptedProvider.answer(
                exchange,
                200,
                "{\"pictures\":[{\"error\":\"blurred\"},"
                        + String.join(",", Collections.nCopies(3, ScriptedProvider.PERSON)) + "]}"));

        // When
        List<Findings> findings = detector(settings().calls(1)).detect(pictures(10));

        // Then
        assertThat(server.batches).isEqualTo(List.of(4, 2));
        assertThat(findings).hasSize(10);
        assertThat(findings.get(0)).isEqualTo(Findings.absent());
        assertThat(findings.subList(1, 10)).allMatch(found -> found.by() != null);
    }

    @Test
    void shouldTryAgainAfterAServerError() {
        // Given
        server.next.add(exchange -> ScriptedProvider.answer(exchange, 500, ""));

        // When
        List<Findings> findings = detector().detect(pictures(2));

        // Then
        assertThat(by(findings.get(1))).isEqualTo("scripted 7");
        assertThat(server.asked).hasValue(2);
        assertThat(calls("unavailable")).isEqualTo(1);
        assertThat(calls("answered")).isEqualTo(1);
    }

    @Test
    void shouldLetTheLocalModelLookWhenTheProviderHangsAndLeaveTheProviderAlone() {
        // Given
        ObjectDetector both = new FallbackDetector(detector(), new Local());
        server.always = server::hang;

        // When
        for (int i = 0; i < 3; i++) {
            assertThat(by(both.detect(pictures(1)).get(0))).isEqualTo("local 1");
        }
        int asked = server.asked.get();
        for (int i = 0; i < 5; i++) {
            assertThat(by(both.detect(pictures(1)).get(0))).isEqualTo("local 1");
        }

        // Then
        assertThat(asked).isEqualTo(3);
        assertThat(server.asked).hasValue(asked);
        assertThat(meters.get("vigil.inference.provider.open").gauge().value()).isEqualTo(1);
    }

    @Test
    void shouldComeBackOnceTheProviderAnswersAgainAndAskItAnewWhatItIs() {
        // Given
        ObjectDetector both = new FallbackDetector(detector(), new Local());
        server.always = exchange -> ScriptedProvider.answer(exchange, 503, "");
        for (int i = 0; i < 3; i++) {
            both.detect(pictures(1));
        }
        assertThat(by(both.detect(pictures(1)).get(0))).isEqualTo("local 1");

        // When
        server.always = exchange -> {};
        server.capabilities = server.capabilities.replace("\"7\"", "\"8\"");

        // Then
        await().untilAsserted(
                        () -> assertThat(by(both.detect(pictures(1)).get(0))).isEqualTo("scripted 8"));
        await().untilAsserted(() -> assertThat(
                        meters.get("vigil.inference.provider.open").gauge().value())
                .isZero());
    }

    @Test
    void shouldBeginWithoutAProviderAndTakeItUpWhenItComes() {
        // Given
        String later = server.capabilities;
        server.capabilities = "not yet";
        ObjectDetector both = new FallbackDetector(detector(), new Local());
        assertThat(by(both.detect(pictures(1)).get(0))).isEqualTo("local 1");

        // When
        server.capabilities = later;

        // Then
        await().untilAsserted(
                        () -> assertThat(by(both.detect(pictures(1)).get(0))).isEqualTo("scripted 7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "{}",
                "{\"pictures\":[]}",
                "{\"pictures\":[{\"detections\":[]},{\"detections\":[]}]}",
                "{\"pictures\":[{}]}",
                "{\"pictures\":[{\"detections\":[{\"class\":\"person\",\"confidence\":NaN,\"box\":{\"x\":0,\"y\":0,\"w\":1,\"h\":1}}]}]}",
                "{\"pictures\":[{\"detections\":[{\"class\":\"person\",\"confidence\":\"NaN\",\"box\":{\"x\":0,\"y\":0,\"w\":1,\"h\":1}}]}]}",
                "{\"pictures\":[{\"detections\":[{\"class\":\"person\",\"confidence\":1e999,\"box\":{\"x\":0,\"y\":0,\"w\":1,\"h\":1}}]}]}",
                "{\"pictures\":[{\"detections\":[{\"class\":\"person\",\"confidence\":1.2,\"box\":{\"x\":0,\"y\":0,\"w\":1,\"h\":1}}]}]}",
                "{\"pictures\":[{\"detections\":[{\"class\":\"person\",\"confidence\":0.9,\"box\":{\"x\":0.5,\"y\":0,\"w\":0.8,\"h\":1}}]}]}",
                "{\"pictures\":[{\"detections\":[{\"class\":\"person\",\"confidence\":0.9,\"box\":{\"x\":-3,\"y\":0,\"w\":1,\"h\":1}}]}]}",
                "{\"pictures\":[{\"detections\":[{\"class\":\"person\",\"confidence\":0.9,\"box\":[0,0,1,1]}]}]}",
                "{\"pictures\":[{\"detections\":[{\"confidence\":0.9,\"box\":{\"x\":0,\"y\":0,\"w\":1,\"h\":1}}]}]}",
            })
    void shouldRefuseAnAnswerThatBreaksTheProtocol(String answer) {
        // Given
        server.always = exchange -> ScriptedProvider.answer(exchange, 200, answer);

        // When
        List<Findings> findings = detector().detect(pictures(1));

        // Then
        assertThat(findings).isEqualTo(List.of(Findings.absent()));
        assertThat(calls("refused")).isEqualTo(1);
        assertThat(server.asked).as("garbage is not asked for twice").hasValue(1);
    }

    @Test
    void shouldRefuseAnAnswerOfAnotherTypeAHugeOneAndARedirect() {
        // Given
        ProviderDetector detector = detector(settings().breaker(new Breaker(100, 50, PAUSE, 1)));
        server.next.add(exchange -> ScriptedProvider.answer(exchange, 200, "text/html", "<html>"));
        server.next.add(exchange -> ScriptedProvider.answer(exchange, 200, " ".repeat(100_000) + "{}"));
        server.next.add(exchange -> {
            exchange.getResponseHeaders().add("Location", server.url() + "detect");
            ScriptedProvider.answer(exchange, 302, "");
        });
        server.next.add(exchange -> ScriptedProvider.answer(exchange, 401, ""));

        // When
        for (int i = 0; i < 4; i++) {
            assertThat(detector.detect(pictures(1))).isEqualTo(List.of(Findings.absent()));
        }

        // Then
        assertThat(calls("refused")).isEqualTo(4);
        assertThat(by(detector.detect(pictures(1)).get(0))).isEqualTo("scripted 7");
    }

    @Test
    void shouldNotWaitForAnAnswerThatTrickles() {
        // Given
        server.next.add(server::trickle);
        ProviderDetector detector = detector();
        long begin = System.nanoTime();

        // When
        List<Findings> findings = detector.detect(pictures(1));

        // Then
        assertThat(findings).isEqualTo(List.of(Findings.absent()));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        assertThat(calls("timed-out")).isEqualTo(1);
    }

    @Test
    void shouldCountAndLeaveOutWhatIsNoCocoCategoryAndUnderstandOtherNames() {
        // Given
        String box = "\"confidence\":0.9,\"box\":{\"x\":%s,\"y\":0,\"w\":0.1,\"h\":0.1}}";
        String detections = "{\"class\":\"forklift\"," + box.formatted("0.0") + ",{\"class\":\"Traffic-Light\","
                + box.formatted("0.2") + ",{\"class\":\"motorbike\"," + box.formatted("0.4")
                + ",{\"class\":\"pedestrian\"," + box.formatted("0.6");
        server.next.add(exchange ->
                ScriptedProvider.answer(exchange, 200, "{\"pictures\":[{\"detections\":[" + detections + "]}]}"));

        // When
        List<Findings> findings =
                detector(settings().classes(Map.of("pedestrian", "person"))).detect(pictures(1));

        // Then
        assertThat(findings.get(0).objects())
                .extracting(FoundObject::category)
                .containsExactlyInAnyOrder(Category.TRAFFIC_LIGHT, Category.MOTORCYCLE, Category.PERSON);
        assertThat(meters.get("vigil.inference.provider.unknown").counter().count())
                .isEqualTo(1);
    }

    @Test
    void shouldNotSendAPictureThatIsTooLargeForTheProvider() {
        // Given
        server.capabilities = server.capabilities.replace(
                "\"formats\"", "\"max_picture\":{\"width\":640,\"height\":480},\"formats\"");

        // When
        List<Findings> findings = detector().detect(List.of(new Encoded(1920, 1080), new Encoded(640, 360)));

        // Then
        assertThat(findings.get(0)).isEqualTo(Findings.absent());
        assertThat(by(findings.get(1))).isEqualTo("scripted 7");
    }

    @Test
    void shouldSpeakWithTheExampleOfTheDocumentation(@TempDir Path folder) throws IOException {
        // Given
        String page = Files.readString(Path.of("../docs/providers.md"));
        String example = page.substring(page.indexOf("```js") + 5, page.indexOf("```", page.indexOf("```js") + 5));
        Path script = Files.writeString(folder.resolve("example.js"), example);
        ProcessBuilder node = new ProcessBuilder("node", script.toString(), "0").redirectErrorStream(true);
        node.environment().put("API_KEY", KEY);
        Process process = node.start();
        try (BufferedReader said = process.inputReader()) {
            String line = Objects.requireNonNull(said.readLine());
            URI url = URI.create(line.substring(line.indexOf("http")).strip());

            // When
            List<Findings> findings = detector(settings().url(url)).detect(pictures(10));

            // Then
            assertThat(findings).allMatch(found -> by(found).equals("example 1"));
            assertThat(detector(settings().url(url).key("wrong")).detect(pictures(1)))
                    .isEqualTo(List.of(Findings.absent()));
        } finally {
            process.destroy();
        }
    }

    @Test
    void shouldNotTrustACertificateThatNobodyVouchesFor(@TempDir Path folder) throws Exception {
        // Given
        try (ScriptedProvider secret = new ScriptedProvider(SelfSigned.in(folder))) {
            // When
            List<Findings> findings = detector(settings().url(secret.url())).detect(pictures(1));

            // Then
            assertThat(findings).isEqualTo(List.of(Findings.absent()));
            assertThat(secret.askedForCapabilities).hasValue(0);
            assertThat(logged.list)
                    .anyMatch(event -> String.valueOf(event.getKeyValuePairs()).contains("SSLHandshakeException"));
        }
    }

    private ProviderDetector detector() {
        return detector(settings());
    }

    private ProviderDetector detector(SettingsBuilder settings) {
        ProviderDetector detector = ProviderDetector.open(settings.build(), THRESHOLDS, meters);
        opened.add(detector);
        return detector;
    }

    private SettingsBuilder settings() {
        return new SettingsBuilder();
    }

    /** Defaults that fail fast. */
    private final class SettingsBuilder {
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

    private double calls(String outcome) {
        return meters.get("vigil.inference.provider.calls")
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    private static String by(Findings findings) {
        ModelManifest by = Objects.requireNonNull(findings.by());
        return by.name() + " " + by.version();
    }

    private static List<Picture> pictures(int count) {
        return Collections.nCopies(count, new Encoded(640, 360));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger("ROOT");
    }

    /** Only what is sent matters here. */
    private record Encoded(int width, int height) implements Picture {

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

    private static final class Local implements ObjectDetector {

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
