package io.vigil.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.access.EntryFixture;
import io.vigil.gateway.access.EntryFixture.Answer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    @RegisterExtension
    private static final EntryFixture entry = new EntryFixture();

    private static long camera;
    private static long ada;
    private static String cookie = "";

    /** An operator of one camera. */
    @BeforeAll
    static void ada() {
        camera = entry.camera("door", null);
        ada = entry.person("ada", "operator", "{'cameras': [" + camera + "]}");
        cookie = entry.cookie("ada");
    }

    @Test
    void shouldLetAProgramInByATokenToldOnceUntilItIsRevoked() {
        // When
        Answer made = make("{'name': 'wall'}");

        // Then
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String token = made.json().get("token").asString();
        assertThat(token).matches("vgl_\\d+_[A-Za-z0-9_-]{43}");
        assertThat(entry.text("select string_agg(t::text, ' ') from api_tokens t"))
                .doesNotContain(token.split("_", 3)[2]);
        assertThat(as(token, "GET", camera).body()).isEqualTo(camera + " ada/wall TOKEN");
        Answer listed = entry.call("GET", "/api/v1/tokens", null, "Cookie", cookie);
        assertThat(listed.body()).contains("wall").doesNotContain(token).doesNotContain("\"token\"");
        assertThat(listed.body()).contains("\"lastUsedAt\":\"" + entry.now());

        // When
        Answer revoked = own("DELETE", made.header("Location"), null);

        // Then
        assertThat(revoked.status()).isEqualTo(204);
        assertThat(as(token, "GET", camera).status()).isEqualTo(401);
    }

    @Test
    void shouldHoldNoMoreThanItWasGiven() {
        String token = token("{'name': 'looking', 'roles': ['viewer'], 'scope': {'cameras': []}}");
        assertThat(as(token, "GET", camera).status()).isEqualTo(404);
        String seeing = token("{'name': 'seeing', 'roles': ['viewer']}");
        assertThat(as(seeing, "GET", camera).status()).isEqualTo(200);
        assertThat(as(seeing, "PUT", camera).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roles|{'name': 'more', 'roles': ['admin']}",
                "roles|{'name': 'more', 'roles': ['analyst']}",
                "scope|{'name': 'more', 'scope': {'everything': true}}",
                "scope|{'name': 'more', 'scope': {'cameras': [4711]}}",
                "scope|{'name': 'more', 'scope': {'sites': [1]}}",
                "name|{'name': 'a/b'}",
                "name|{}",
                "expiresAt|{'name': 'more', 'expiresAt': '2026-11-21T11:59:59Z'}",
                "expiresAt|{'name': 'more', 'expiresAt': '2028-11-21T12:00:00Z'}",
                "expiresAt|{'name': 'more', 'expiresAt': 'tomorrow'}"
            })
    void shouldNotBeGivenWhatItsMakerHasNot(String field, String request) {
        Answer refused = make(request);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().get("field").asString()).isEqualTo(field);
    }

    @Test
    void shouldLoseWhatItsMakerLosesAndComeBackWithThem() {
        // Given
        String token = token("{'name': 'shrinking'}");
        assertThat(as(token, "PUT", camera).status()).isEqualTo(200);

        // When
        entry.admin("PUT", "/api/v1/people/" + ada, "{'roles': ['viewer']}");

        // Then
        assertThat(as(token, "PUT", camera).status()).isEqualTo(403);
        assertThat(as(token, "GET", camera).status()).isEqualTo(200);

        // When
        entry.admin("PUT", "/api/v1/people/" + ada, "{'active': false}");

        // Then
        assertThat(as(token, "GET", camera).status()).isEqualTo(401);

        // When
        entry.admin("PUT", "/api/v1/people/" + ada, "{'active': true, 'roles': ['operator']}");

        // Then
        assertThat(as(token, "PUT", camera).status()).isEqualTo(200);
    }

    @Test
    void shouldBeGoodUntilItsDay() {
        String expires = entry.now().plus(Duration.ofMinutes(5)).toString();
        String token = token("{'name': 'brief', 'expiresAt': '" + expires + "'}");
        entry.pass(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(as(token, "GET", camera).status()).isEqualTo(200);
        entry.pass(Duration.ofSeconds(1));
        assertThat(as(token, "GET", camera).status()).isEqualTo(401);
    }

    @Test
    void shouldMakeNoOtherTokens() {
        String token = token("{'name': 'breeding'}");
        Answer refused = entry.call("POST", "/api/v1/tokens", "{'name': 'child'}", "Authorization", "Bearer " + token);
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void shouldNotBeThereForOthersButAdminsOfEverything() {
        // Given
        entry.person("bob", "operator", "{'everything': true}");
        String bob = entry.cookie("bob");
        String place = make("{'name': 'private'}").header("Location");

        // Then
        assertThat(entry.call("GET", "/api/v1/tokens", null, "Cookie", bob).body())
                .isEqualTo("{\"tokens\":[]}");
        assertThat(entry.call("DELETE", place, null, "Cookie", bob, "Origin", entry.origin())
                        .status())
                .isEqualTo(404);
        assertThat(entry.admin("GET", "/api/v1/tokens", null).body()).contains("private");
        assertThat(entry.admin("DELETE", place, null).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vgl_1_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "vgl_99999999999999999999_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "vgl_1_",
                "vgl_",
                "token x",
                "1|abc"
            })
    void shouldLetNobodyInByWhatIsNoToken(String token) {
        assertThat(as(token, "GET", camera).status()).isEqualTo(401);
    }

    @Test
    void shouldKnowTheTokenOfTheSettings() {
        assertThat(as("token", "GET", camera).body()).isEqualTo(camera + " api-token CONFIGURED");
    }

    private static String token(String request) {
        return make(request).json().get("token").asString();
    }

    private static Answer make(String request) {
        return own("POST", "/api/v1/tokens", request);
    }

    private static Answer own(String method, String path, @Nullable String body) {
        return entry.call(method, path, body, "Cookie", cookie, "Origin", entry.origin());
    }

    private static Answer as(String token, String method, long id) {
        return entry.call(method, "/api/v1/cameras/" + id, null, "Authorization", "Bearer " + token);
    }
}
