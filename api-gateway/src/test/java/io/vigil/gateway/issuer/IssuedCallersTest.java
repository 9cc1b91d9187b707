package io.vigil.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.vigil.gateway.access.EntryFixture;
import io.vigil.gateway.access.EntryFixture.Answer;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IssuedCallersTest {
    private static final IssuerForTests issuer = IssuerForTests.start();

    @RegisterExtension
    private static final EntryFixture entry = new EntryFixture(issuer.settings());

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void shouldLetSomebodyInWithWhatTheFirstOfTheirGroupsIsGiven() {
        Answer me = call("GET", "/api/v1/session", token(claims -> claims));
        assertThat(me.status()).as(me.body()).isEqualTo(200);
        assertThat(me.json().get("name").asString()).isEqualTo("c0ffee");
        assertThat(me.json().get("kind").asString()).isEqualTo("issued");
        assertThat(me.json().get("roles").toString()).isEqualTo("[\"viewer\",\"operator\"]");
        assertThat(call("GET", "/api/v1/cameras/7", token(claims -> claims)).status())
                .isEqualTo(200);
        assertThat(call("GET", "/api/v1/cameras/8", token(claims -> claims)).status())
                .isEqualTo(404);
    }

    @Test
    void shouldRefuseWhatTheIssuerDidNotMakeForVigilOrNotForNow() {
        Date before = Date.from(entry.now().minus(Duration.ofHours(1)));
        Date later = Date.from(entry.now().plus(Duration.ofHours(1)));
        assertRefused(token(claims -> claims.audience("another")));
        assertRefused(token(claims -> claims.audience((String) null)));
        assertRefused(token(claims -> claims.issuer("http://127.0.0.1:1")));
        assertRefused(token(claims -> claims.issuer(issuer.uri() + "/")));
        assertRefused(token(claims -> claims.expirationTime(before)));
        assertRefused(token(claims -> claims.expirationTime(null)));
        assertRefused(token(claims -> claims.notBeforeTime(later)));
        assertRefused(token(claims -> claims.claim("realm_access", Map.of("roles", List.of("others")))));
        assertRefused(token(claims -> claims.claim("realm_access", "guards")));
        assertRefused(token(claims -> claims.subject(null)));
        assertRefused(token(claims -> claims.subject(" ")));
    }

    @Test
    void shouldAllowForClocksThatDifferALittle() {
        Date justOver = Date.from(entry.now().minusSeconds(20));
        Date longOver = Date.from(entry.now().minusSeconds(40));
        assertThat(call("GET", "/api/v1/session", token(claims -> claims.expirationTime(justOver)))
                        .status())
                .isEqualTo(200);
        assertRefused(token(claims -> claims.expirationTime(longOver)));
    }

    @Test
    void shouldRefuseWhatTheIssuersKeyDidNotSign() throws JOSEException {
        JWTClaimsSet good = claims(claims -> claims);
        RSAKey published = issuer.keys.get(0);
        assertRefused(new PlainJWT(good).serialize());
        assertRefused(IssuerForTests.signed(good, IssuerForTests.key(published.getKeyID())));
        SignedJWT byThePublicKey = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(published.getKeyID())
                        .build(),
                good);
        byThePublicKey.sign(new MACSigner(published.toRSAPublicKey().getEncoded()));
        assertRefused(byThePublicKey.serialize());
        String token = token(claims -> claims);
        assertRefused(token.substring(0, token.lastIndexOf('.') + 1));
        assertRefused("e30.e30.e30");
    }

    @Test
    void shouldTakeANewKeyOnceItIsPublishedAndTheOldOneNoMore() {
        // Given
        String old = token(claims -> claims);
        assertThat(call("GET", "/api/v1/session", old).status()).isEqualTo(200);

        // When
        issuer.keys = List.of(IssuerForTests.key("second"));

        // Then
        assertThat(call("GET", "/api/v1/session", token(claims -> claims)).status())
                .isEqualTo(200);
        assertRefused(old);

        // When: somebody makes keys up
        int asked = issuer.keysAsked.get();
        for (int i = 0; i < 20; i++) {
            assertThat(call(
                                    "GET",
                                    "/api/v1/session",
                                    IssuerForTests.signed(claims(claims -> claims), IssuerForTests.key("made up " + i)))
                            .status())
                    .isEqualTo(401);
        }

        // Then
        assertThat(issuer.keysAsked.get() - asked).isLessThanOrEqualTo(2);
    }

    private static void assertRefused(String token) {
        Answer answer = call("GET", "/api/v1/session", token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
    }

    private static Answer call(String method, String path, String token) {
        return entry.call(method, path, null, "Authorization", "Bearer " + token);
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> changed) {
        return issuer.signed(claims(changed));
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> changed) {
        return changed.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer.uri())
                        .audience("vigil")
                        .subject("c0ffee")
                        .expirationTime(Date.from(entry.now().plus(Duration.ofMinutes(5))))
                        .claim("realm_access", Map.of("roles", List.of("offline", "guards"))))
                .build();
    }
}
