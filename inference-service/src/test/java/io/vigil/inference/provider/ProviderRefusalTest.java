package io.vigil.inference.provider;

import static io.vigil.inference.provider.ProviderFixture.by;
import static io.vigil.inference.provider.ProviderFixture.pictures;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.inference.object.Findings;
import io.vigil.inference.provider.ProviderSettings.Breaker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider answers is not believed before it keeps to the protocol. */
class ProviderRefusalTest {

    private final ProviderFixture provider = new ProviderFixture();

    @AfterEach
    void close() {
        provider.close();
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
        provider.server.always = exchange -> ScriptedProvider.answer(exchange, 200, answer);

        // When
        List<Findings> findings = provider.detector().detect(pictures(1));

        // Then
        assertThat(findings).isEqualTo(List.of(Findings.absent()));
        assertThat(provider.calls("refused")).isEqualTo(1);
        assertThat(provider.server.asked).as("garbage is not asked for twice").hasValue(1);
    }

    @Test
    void shouldRefuseAnAnswerOfAnotherTypeAHugeOneAndARedirect() {
        // Given
        ProviderDetector detector =
                provider.detector(provider.settings().breaker(new Breaker(100, 50, ProviderFixture.PAUSE, 1)));
        provider.server.next.add(exchange -> ScriptedProvider.answer(exchange, 200, "text/html", "<html>"));
        provider.server.next.add(exchange -> ScriptedProvider.answer(exchange, 200, " ".repeat(100_000) + "{}"));
        provider.server.next.add(exchange -> {
            exchange.getResponseHeaders().add("Location", provider.server.url() + "detect");
            ScriptedProvider.answer(exchange, 302, "");
        });
        provider.server.next.add(exchange -> ScriptedProvider.answer(exchange, 401, ""));

        // When
        for (int i = 0; i < 4; i++) {
            assertThat(detector.detect(pictures(1))).isEqualTo(List.of(Findings.absent()));
        }

        // Then
        assertThat(provider.calls("refused")).isEqualTo(4);
        assertThat(by(detector.detect(pictures(1)).get(0))).isEqualTo("scripted 7");
    }

    @Test
    void shouldNotWaitForAnAnswerThatTrickles() {
        // Given
        provider.server.next.add(provider.server::trickle);
        ProviderDetector detector = provider.detector();
        long begin = System.nanoTime();

        // When
        List<Findings> findings = detector.detect(pictures(1));

        // Then
        assertThat(findings).isEqualTo(List.of(Findings.absent()));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        assertThat(provider.calls("timed-out")).isEqualTo(1);
    }

    @Test
    void shouldNotTrustACertificateThatNobodyVouchesFor(@TempDir Path folder) throws Exception {
        // Given
        try (ScriptedProvider secret = new ScriptedProvider(SelfSigned.in(folder))) {
            // When
            List<Findings> findings =
                    provider.detector(provider.settings().url(secret.url())).detect(pictures(1));

            // Then
            assertThat(findings).isEqualTo(List.of(Findings.absent()));
            assertThat(secret.askedForCapabilities).hasValue(0);
            assertThat(provider.logged.list)
                    .anyMatch(event -> String.valueOf(event.getKeyValuePairs()).contains("SSLHandshakeException"));
        }
    }
}
