package io.vigil.gateway.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.access.EntryFixture;
import io.vigil.gateway.access.EntryFixture.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTest {
    @RegisterExtension
    private static final EntryFixture entry = new EntryFixture();

    private static long camera;
    private static long other;
    private static long ada;
    private static String cookie = "";

    @BeforeAll
    static void ada() {
        camera = entry.camera("door", null);
        other = entry.camera("vault", null);
        ada = entry.person("ada", "viewer", "{'cameras': [" + camera + "]}");
        cookie = entry.cookie("ada");
    }

    @Test
    void shouldOpenThePathThatItIsForAndNoOther() {
        // Given
        Answer made = ticket("/ws/live?cameras=" + camera);
        String url = made.json().get("url").asString();

        // Then
        assertThat(url).startsWith("/ws/live?cameras=" + camera + "&ticket=");
        assertThat(open(url)).isEqualTo("200 ada");
        assertThat(open(url.replace("cameras=" + camera, "cameras=" + camera + "," + other)))
                .startsWith("401");
        assertThat(open(url.replace("cameras=" + camera + "&", ""))).startsWith("401");
        assertThat(open(url.replace("/ws/live", "/ws/events"))).startsWith("401");
        assertThat(open("/api/v1/cameras/" + camera + "?ticket="
                        + made.json().get("ticket").asString()))
                .startsWith("401");
    }

    @Test
    void shouldRunOut() {
        String url = ticket("/ws/live").json().get("url").asString();
        entry.pass(Duration.ofSeconds(59));
        assertThat(open(url)).startsWith("200");
        entry.pass(Duration.ofSeconds(1));
        assertThat(open(url)).startsWith("401");
    }

    @Test
    void shouldNotBeReadByWhoDidNotWriteIt() {
        String url = ticket("/ws/live").json().get("url").asString();
        int last = url.length() - 1;
        char changed = url.charAt(last - 3) == 'A' ? 'B' : 'A';
        assertThat(open(url.substring(0, last - 3) + changed + url.substring(last - 2)))
                .startsWith("401");
        String content = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"name\":\"admin\",\"kind\":\"CONFIGURED\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(open("/ws/live?ticket=" + content + "." + url.substring(url.indexOf('.') + 1)))
                .startsWith("401");
        assertThat(open("/ws/live?ticket=")).startsWith("401");
    }

    @Test
    void shouldOpenNothingThatItsMakerMayNotSee() {
        String url = ticket("/live/" + other).json().get("url").asString();
        assertThat(open(url)).startsWith("404");
    }

    @Test
    void shouldBeWorthNothingOnceItsMakerIsDisabled() {
        String url = ticket("/ws/live").json().get("url").asString();
        entry.admin("PUT", "/api/v1/people/" + ada, "{'active': false}");
        assertThat(open(url)).startsWith("401");
        entry.admin("PUT", "/api/v1/people/" + ada, "{'active': true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/api/v1/people",
                "/api/v1/cameras",
                "http://evil.example/live/1",
                "//evil.example/live/1",
                "/live/1/../../api/v1/people",
                "/live/%zz",
                "live/1"
            })
    void shouldBeForStreamsAlone(String path) {
        assertThat(ticket(path).status()).isEqualTo(400);
    }

    @Test
    void shouldBeSeenByNoHandlerAndOutliveItselfInAnOpenStreamUntilItsMakerIsDisabled() throws Exception {
        // Given
        String url = ticket("/live/" + camera).json().get("url").asString();

        // When
        HttpResponse<InputStream> stream =
                entry.http().send(entry.request("GET", url, null), HttpResponse.BodyHandlers.ofInputStream());

        // Then
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
        assertThat(lines.readLine()).isEqualTo("ada at /live/" + camera);
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> readToTheEnd(lines));

        // When
        entry.pass(Duration.ofMinutes(5));

        // Then
        Awaitility.await().during(Duration.ofMillis(2_500)).until(() -> !end.isDone());

        // When
        entry.admin("PUT", "/api/v1/people/" + ada, "{'active': false}");

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(end::isDone);
        entry.admin("PUT", "/api/v1/people/" + ada, "{'active': true}");
    }

    @Test
    void shouldOpenASocketThatEndsOnceItsMakerIsDisabled() {
        // Given
        String url = ticket("/ws/events").json().get("url").asString();
        List<String> told = new CopyOnWriteArrayList<>();
        CompletableFuture<Boolean> end = new CompletableFuture<>();

        // When
        entry.http()
                .newWebSocketBuilder()
                .buildAsync(URI.create(entry.uri(url).toString().replaceFirst("http", "ws")), new WebSocket.Listener() {
                    @Override
                    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                        told.add(text.toString());
                        socket.request(1);
                        return null;
                    }

                    @Override
                    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                        end.complete(true);
                        return null;
                    }

                    @Override
                    public void onError(WebSocket socket, Throwable cause) {
                        end.complete(true);
                    }
                })
                .join();

        // Then
        Awaitility.await().untilAsserted(() -> assertThat(told).containsExactly("ada"));
        assertThat(end).isNotDone();

        // When
        entry.admin("PUT", "/api/v1/people/" + ada, "{'active': false}");

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(end::isDone);
        entry.admin("PUT", "/api/v1/people/" + ada, "{'active': true}");
    }

    private static void readToTheEnd(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // an end too
        }
    }

    private static Answer ticket(String path) {
        return entry.call(
                "POST", "/api/v1/tickets", "{'path': '" + path + "'}", "Cookie", cookie, "Origin", entry.origin());
    }

    private static String open(String url) {
        Answer answer = entry.call("GET", url, null);
        return answer.status() + " " + answer.body();
    }
}
