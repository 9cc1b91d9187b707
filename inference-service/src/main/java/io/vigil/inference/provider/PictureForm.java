package io.vigil.inference.provider;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Pictures as multipart/form-data (RFC 7578): one part named {@code picture} each, in order, with nothing of where they are from. */
final class PictureForm {

    private final String boundary = "vigil-" + UUID.randomUUID();
    private final List<byte[]> parts = new ArrayList<>();

    PictureForm(List<byte[]> jpegs) {
        for (int i = 0; i < jpegs.size(); i++) {
            parts.add(ascii("--" + boundary + "\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"" + i
                    + ".jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"));
            parts.add(jpegs.get(i));
            parts.add(ascii("\r\n"));
        }
        parts.add(ascii("--" + boundary + "--\r\n"));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** With a known length, which servers without chunked requests need. Copies no picture. */
    BodyPublisher body() {
        long length = parts.stream().mapToLong(part -> part.length).sum();
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(parts), length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
