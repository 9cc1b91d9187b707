package io.vigil.inference.provider;

import static io.vigil.inference.provider.ProviderFixture.by;
import static io.vigil.inference.provider.ProviderFixture.pictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.object.Category;
import io.vigil.inference.object.FallbackDetector;
import io.vigil.inference.object.Findings;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.object.ObjectDetector;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderDetectorTest {

    private final ProviderFixture provider = new ProviderFixture();

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void shouldSayWhatTheProviderFoundUnderItsName() {
        // When
        List<Findings> findings = provider.detector().detect(pictures(1));

        // Then
        assertThat(findings.get(0).objects())
                .isEqualTo(List.of(new FoundObject(Category.PERSON, 0.9f, new Box(0.25f, 0.5f, 0.25f, 0.5f))));
        assertThat(by(findings.get(0))).isEqualTo("scripted 7");
        assertThat(provider.server.keys).isEqualTo(List.of("Bearer " + ProviderFixture.KEY));
    }

    @Test
    void shouldSplitABatchToTheProvidersLimitAndKeepTheOrder() {
        // Given
        provider.server.next.add(exchange -> ScriptedProvider.answer(
                exchange,
                200,
                "{\"pictures\":[{\"error\":\"blurred\"},"
                        + String.join(",", Collections.nCopies(3, ScriptedProvider.PERSON)) + "]}"));

        // When
        List<Findings> findings =
                provider.detector(provider.settings().calls(1)).detect(pictures(10));

        // Then
        assertThat(provider.server.batches).isEqualTo(List.of(4, 2));
        assertThat(findings).hasSize(10);
        assertThat(findings.get(0)).isEqualTo(Findings.absent());
        assertThat(findings.subList(1, 10)).allMatch(found -> found.by() != null);
    }

    @Test
    void shouldTryAgainAfterAServerError() {
        // Given
        provider.server.next.add(exchange -> ScriptedProvider.answer(exchange, 500, ""));

        // When
        List<Findings> findings = provider.detector().detect(pictures(2));

        // Then
        assertThat(by(findings.get(1))).isEqualTo("scripted 7");
        assertThat(provider.server.asked).hasValue(2);
        assertThat(provider.calls("unavailable")).isEqualTo(1);
        assertThat(provider.calls("answered")).isEqualTo(1);
    }

    @Test
    void shouldLetTheLocalModelLookWhenTheProviderHangsAndLeaveTheProviderAlone() {
        // Given
        ObjectDetector both = new FallbackDetector(provider.detector(), new ProviderFixture.Local());
        provider.server.always = provider.server::hang;

        // When
        for (int i = 0; i < 3; i++) {
            assertThat(by(both.detect(pictures(1)).get(0))).isEqualTo("local 1");
        }
        int asked = provider.server.asked.get();
        for (int i = 0; i < 5; i++) {
            assertThat(by(both.detect(pictures(1)).get(0))).isEqualTo("local 1");
        }

        // Then
        assertThat(asked).isEqualTo(3);
        assertThat(provider.server.asked).hasValue(asked);
        assertThat(provider.meters.get("vigil.inference.provider.open").gauge().value())
                .isEqualTo(1);
    }

    @Test
    void shouldComeBackOnceTheProviderAnswersAgainAndAskItAnewWhatItIs() {
        // Given
        ObjectDetector both = new FallbackDetector(provider.detector(), new ProviderFixture.Local());
        provider.server.always = exchange -> ScriptedProvider.answer(exchange, 503, "");
        for (int i = 0; i < 3; i++) {
            both.detect(pictures(1));
        }
        assertThat(by(both.detect(pictures(1)).get(0))).isEqualTo("local 1");

        // When
        provider.server.always = exchange -> {};
        provider.server.capabilities = provider.server.capabilities.replace("\"7\"", "\"8\"");

        // Then
        await().untilAsserted(
                        () -> assertThat(by(both.detect(pictures(1)).get(0))).isEqualTo("scripted 8"));
        await().untilAsserted(() -> assertThat(provider.meters
                        .get("vigil.inference.provider.open")
                        .gauge()
                        .value())
                .isZero());
    }

    @Test
    void shouldBeginWithoutAProviderAndTakeItUpWhenItComes() {
        // Given
        String later = provider.server.capabilities;
        provider.server.capabilities = "not yet";
        ObjectDetector both = new FallbackDetector(provider.detector(), new ProviderFixture.Local());
        assertThat(by(both.detect(pictures(1)).get(0))).isEqualTo("local 1");

        // When
        provider.server.capabilities = later;

        // Then
        await().untilAsserted(
                        () -> assertThat(by(both.detect(pictures(1)).get(0))).isEqualTo("scripted 7"));
    }

    @Test
    void shouldCountAndLeaveOutWhatIsNoCocoCategoryAndUnderstandOtherNames() {
        // Given
        String box = "\"confidence\":0.9,\"box\":{\"x\":%s,\"y\":0,\"w\":0.1,\"h\":0.1}}";
        String detections = "{\"class\":\"forklift\"," + box.formatted("0.0") + ",{\"class\":\"Traffic-Light\","
                + box.formatted("0.2") + ",{\"class\":\"motorbike\"," + box.formatted("0.4")
                + ",{\"class\":\"pedestrian\"," + box.formatted("0.6");
        provider.server.next.add(exchange ->
                ScriptedProvider.answer(exchange, 200, "{\"pictures\":[{\"detections\":[" + detections + "]}]}"));

        // When
        List<Findings> findings = provider.detector(provider.settings().classes(Map.of("pedestrian", "person")))
                .detect(pictures(1));

        // Then
        assertThat(findings.get(0).objects())
                .extracting(FoundObject::category)
                .containsExactlyInAnyOrder(Category.TRAFFIC_LIGHT, Category.MOTORCYCLE, Category.PERSON);
        assertThat(provider.meters
                        .get("vigil.inference.provider.unknown")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldNotSendAPictureThatIsTooLargeForTheProvider() {
        // Given
        provider.server.capabilities = provider.server.capabilities.replace(
                "\"formats\"", "\"max_picture\":{\"width\":640,\"height\":480},\"formats\"");

        // When
        List<Findings> findings = provider.detector()
                .detect(List.of(new ProviderFixture.Encoded(1920, 1080), new ProviderFixture.Encoded(640, 360)));

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
        node.environment().put("API_KEY", ProviderFixture.KEY);
        Process process = node.start();
        try (BufferedReader said = process.inputReader()) {
            String line = Objects.requireNonNull(said.readLine());
            URI url = URI.create(line.substring(line.indexOf("http")).strip());

            // When
            List<Findings> findings =
                    provider.detector(provider.settings().url(url)).detect(pictures(10));

            // Then
            assertThat(findings).allMatch(found -> by(found).equals("example 1"));
            assertThat(provider.detector(provider.settings().url(url).key("wrong"))
                            .detect(pictures(1)))
                    .isEqualTo(List.of(Findings.absent()));
        } finally {
            process.destroy();
        }
    }
}
