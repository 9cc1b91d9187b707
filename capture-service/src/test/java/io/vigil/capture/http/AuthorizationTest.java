package io.vigil.capture.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.camera.Login;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures are those of RFC 7616, 3.9.1, and RFC 2617, 3.5. */
class AuthorizationTest {
    private static final String REST = "realm=\"http-auth@example.org\", qop=\"auth, auth-int\","
            + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
            + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
    private static final String SHA = "Digest algorithm=SHA-256, " + REST;
    private static final String MD5 = "Digest algorithm=MD5, " + REST;

    private final Authorization authorization = new Authorization(
            new Login("Mufasa", "Circle of Life"), () -> "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");

    @Test
    void shouldAnswerDigestAsTheStandardDoes() {
        assertThat(answer(MD5)).contains("response=\"8ca523f5e9506fed4657c9700eebdbec\"", "nc=00000001", "opaque=");
        assertThat(answer(SHA))
                .contains("response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\"");
    }

    @Test
    void shouldAnswerDigestWithoutProtectionAsOldCamerasWantIt() {
        String challenge = "Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"";
        assertThat(answer(challenge)).doesNotContain("qop", "cnonce").contains("username=\"Mufasa\"");
    }

    @Test
    void shouldTakeTheStrongestThatItUnderstands() {
        assertThat(answer("Basic realm=\"x\", " + MD5, SHA, "Digest algorithm=SHA-512-256, " + REST))
                .contains("algorithm=SHA-256");
        assertThat(answer("Negotiate", "Basic realm=\"say \\\"Digest\\\" to me\""))
                .startsWith("Basic ");
        assertThat(authorization.answer(List.of("Negotiate"), "GET", "/")).isEmpty();
    }

    private String answer(String... challenges) {
        return authorization
                .answer(List.of(challenges), "GET", "/dir/index.html")
                .orElseThrow();
    }
}
