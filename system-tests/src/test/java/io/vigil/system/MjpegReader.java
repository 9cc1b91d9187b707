package io.vigil.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads {@code multipart/x-mixed-replace} as the front end's document describes it, by its boundary alone. */
final class MjpegReader {

    record Stream(HttpResponse<InputStream> response, List<byte[]> parts) {}

    private MjpegReader() {}

    static Stream read(URI url, String token, int parts) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        List<byte[]> found = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(response.body())) {
            until(in, "--frame\r\n");
            while (found.size() < parts) {
                until(in, "\r\n\r\n");
                byte[] part = until(in, "\r\n--frame\r\n");
                found.add(part);
            }
        }
        return new Stream(response, found);
    }

    private static byte[] until(InputStream in, String mark) throws IOException {
        byte[] end = mark.getBytes(ISO_8859_1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < end.length) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the stream ended after " + bytes.size() + " bytes of a part");
            }
            bytes.write(next);
            matched = next == end[matched] ? matched + 1 : next == end[0] ? 1 : 0;
        }
        byte[] whole = bytes.toByteArray();
        return Arrays.copyOf(whole, whole.length - end.length);
    }
}
