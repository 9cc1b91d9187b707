package io.vigil.farm.rtsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MjpegTest {
    private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)");

    private final RtspServer server = RtspServer.on(0);
    private final Mount mount = server.mount("yard", Jpegs.bundled("portrait"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldSendOnePictureAfterTheOther() throws Exception {
        HttpURLConnection connection = open("");

        assertThat(connection.getContentType()).isEqualTo("multipart/x-mixed-replace; boundary=frame");
        try (DataInputStream in = new DataInputStream(connection.getInputStream())) {
            byte[] first = part(in);
            byte[] second = part(in);
            assertThat(first).startsWith(0xff, 0xd8).endsWith(0xff, 0xd9).isNotEqualTo(second);
            assertThat(second).startsWith(0xff, 0xd8).endsWith(0xff, 0xd9);
        }
    }

    @Test
    void shouldAskForThePassword() throws Exception {
        server.requirePassword("user", "secret");

        assertThat(open("").getResponseCode()).isEqualTo(401);
        assertThat(open("user:wrong").getResponseCode()).isEqualTo(401);
        assertThat(open("user:secret").getResponseCode()).isEqualTo(200);
    }

    @Test
    void shouldRefuseOneViewerTooManyAndWhatIsNotThere() throws Exception {
        mount.admit(0);

        assertThat(open("").getResponseCode()).isEqualTo(503);
        server.mount("clip", Clip.bundled("small"));
        assertThat(((HttpURLConnection)
                                server.url("yard").resolve("/clip").toURL().openConnection())
                        .getResponseCode())
                .isEqualTo(404);
    }

    private HttpURLConnection open(String login) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) server.url("yard").toURL().openConnection();
        connection.setReadTimeout(2_000);
        if (!login.isEmpty()) {
            connection.setRequestProperty(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        return connection;
    }

    private static byte[] part(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        Matcher length = LENGTH.matcher(head);
        assertThat(length.find()).as(head.toString()).isTrue();
        byte[] jpeg = in.readNBytes(Integer.parseInt(Objects.requireNonNull(length.group(1))));
        in.skipNBytes(2);
        return jpeg;
    }
}
