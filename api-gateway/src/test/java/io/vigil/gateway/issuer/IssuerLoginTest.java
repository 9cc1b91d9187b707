package io.vigil.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.vigil.gateway.access.EntryFixture;
import io.vigil.gateway.access.EntryFixture.Answer;
import io.vigil.gateway.access.Secrets;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class IssuerLoginTest {
    private static final IssuerForTests issuer = IssuerForTests.start();

    @RegisterExtension
    private static final EntryFixture entry = new EntryFixture(issuer.settings());

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void shouldLogSomebodyInWhomTheIssuerSentBack() {
        // When
        Answer begun = entry.call("GET", "/api/v1/session/issuer", null);

        // Then
        assertThat(begun.status()).isEqualTo(302);
        assertThat(begun.header("Location")).startsWith(issuer.uri() + "/authorize?");
        MultiValueMap<String, String> asked = asked(begun);
        assertThat(asked.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(asked.getFirst("redirect_uri")).endsWith("/api/v1/session/issuer/return");
        assertThat(begun.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");

        // When
        AtomicReference<@Nullable String> verifier = new AtomicReference<>();
        issuer.exchange = form -> {
            verifier.set(form.get("code_verifier"));
            return tokens(asked.getFirst("nonce"));
        };
        Answer ended = back(begun, "code", Objects.requireNonNull(asked.getFirst("state")));

        // Then
        assertThat(ended.status()).isEqualTo(302);
        assertThat(ended.header("Location")).isEqualTo("/");
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Secrets.sha256(Objects.requireNonNull(verifier.get())));
        assertThat(asked.getFirst("code_challenge")).isEqualTo(challenge);
        Answer me = entry.call("GET", "/api/v1/session", null, "Cookie", session(ended));
        assertThat(me.json().get("name").asString()).isEqualTo("c0ffee");
        assertThat(me.json().get("kind").asString()).isEqualTo("issued");
        assertThat(me.json().get("roles").toString()).isEqualTo("[\"admin\"]");
        assertThat(entry.call("GET", "/api/v1/people", null, "Cookie", session(ended))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shouldLetNobodyInWhoDidNotBeginHere() {
        Answer begun = entry.call("GET", "/api/v1/session/issuer", null);
        MultiValueMap<String, String> asked = asked(begun);
        issuer.exchange = form -> tokens(asked.getFirst("nonce"));
        String state = Objects.requireNonNull(asked.getFirst("state"));

        assertRefused(back(begun, "code", "another state"));
        assertRefused(entry.call("GET", "/api/v1/session/issuer/return?code=code&state=" + state, null));
        assertRefused(entry.call(
                "GET", "/api/v1/session/issuer/return?code=code&state=" + state, null, "Cookie", "vigil-login=AAAA"));
        issuer.exchange = form -> tokens("another nonce");
        assertRefused(back(begun, "code", state));
        issuer.exchange = form -> "{\"error\": \"invalid_grant\"}";
        assertRefused(back(begun, "code", state));

        issuer.exchange = form -> tokens(asked.getFirst("nonce"));
        entry.pass(Duration.ofMinutes(11));
        assertRefused(back(begun, "code", state));
    }

    @Test
    void shouldSayWhichWaysThereAre() {
        assertThat(entry.call("GET", "/api/v1/session/ways", null).body())
                .isEqualTo("{\"password\":true,\"issuer\":true}");
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.header("Location")).isEqualTo("/?login=refused");
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("vigil-session="));
    }

    private static Answer back(Answer begun, String code, String state) {
        return entry.call(
                "GET",
                "/api/v1/session/issuer/return?code=" + code + "&state=" + state.replace(" ", "%20"),
                null,
                "Cookie",
                begun.cookie().orElseThrow());
    }

    private static String session(Answer ended) {
        return ended.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("vigil-session="))
                .findFirst()
                .orElseThrow()
                .split(";", 2)[0];
    }

    private static MultiValueMap<String, String> asked(Answer begun) {
        return UriComponentsBuilder.fromUri(URI.create(begun.header("Location")))
                .build()
                .getQueryParams();
    }

    /** ID tokens are held against the real time by Spring Security. */
    private static String tokens(@Nullable String nonce) {
        Instant now = Instant.now();
        String token = issuer.signed(new JWTClaimsSet.Builder()
                .issuer(issuer.uri())
                .audience("page")
                .subject("c0ffee")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce)
                .claim("realm_access", Map.of("roles", List.of("admins")))
                .build());
        return "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"expires_in\": 60, \"id_token\": \"" + token
                + "\"}";
    }
}
