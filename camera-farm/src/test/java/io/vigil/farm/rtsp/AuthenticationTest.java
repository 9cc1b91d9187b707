package io.vigil.farm.rtsp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticationTest {
    private final RtspServer server = RtspServer.on(0);

    AuthenticationTest() {
        server.mount("door", Clip.bundled("small"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldAskForThePasswordAndTakeTheRightOne() throws Exception {
        server.requirePassword("user", "secret");

        try (RtspClient client = new RtspClient(server.url("door"))) {
            assertThat(client.ask("DESCRIBE", ""))
                    .contains("401")
                    .contains("Digest realm=")
                    .contains("Basic realm=");
            assertThat(client.ask("DESCRIBE", basic("user:wrong"))).contains("401");
            assertThat(client.ask("DESCRIBE", basic("user:secret"))).contains("200 OK");
        }
    }

    @Test
    void shouldOfferAndTakeOnlyTheWaysAskedFor() throws Exception {
        server.requirePassword("user", "secret", Authentication.DIGEST_SHA256);

        try (RtspClient client = new RtspClient(server.url("door"))) {
            assertThat(client.ask("DESCRIBE", "")).contains("algorithm=SHA-256").doesNotContain("Basic");
            assertThat(client.ask("DESCRIBE", basic("user:secret"))).contains("401");
        }
    }

    @ParameterizedTest
    @CsvSource({"DIGEST_MD5, MD5, secret, 200", "DIGEST_MD5, MD5, wrong, 401", "DIGEST_SHA256, SHA-256, secret, 200"})
    void shouldTakeTheRightDigest(Authentication way, String algorithm, String password, String answer)
            throws Exception {
        server.requirePassword("user", "secret", way);

        try (RtspClient client = new RtspClient(server.url("door"))) {
            Matcher nonce = Pattern.compile("nonce=\"(\\w+)\"").matcher(client.ask("DESCRIBE", ""));
            assertThat(nonce.find()).isTrue();
            boolean quality = way == Authentication.DIGEST_SHA256;
            String who = hash(algorithm, "user:vigil:" + password);
            String between = nonce.group(1) + (quality ? ":00000001:abc:auth" : "");
            String response = hash(algorithm, who + ":" + between + ":" + hash(algorithm, "DESCRIBE:/door"));
            String header = "Authorization: Digest username=\"user\", realm=\"vigil\", nonce=\"" + nonce.group(1)
                    + "\", uri=\"/door\", response=\"" + response + "\", algorithm=" + algorithm
                    + (quality ? ", qop=auth, nc=00000001, cnonce=\"abc\"" : "") + "\r\n";

            assertThat(client.ask("DESCRIBE", header)).contains(answer);
        }
    }

    private static String hash(String algorithm, String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8)));
    }

    private static String basic(String login) {
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)) + "\r\n";
    }
}
