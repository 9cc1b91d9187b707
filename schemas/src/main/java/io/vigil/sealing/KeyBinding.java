package io.vigil.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Whose a key is. All that is sealed is bound to it, so that what belongs to one subject does not open as another's.
 *
 * @param subjectId an id, no name
 * @param keyId tells a subject's keys apart, should there be a second one
 */
public record KeyBinding(String tenant, String subjectId, String keyId) {

    /** The additional authenticated data: each part in UTF-8, after its length as four bytes, big-endian. */
    byte[] bytes() {
        List<byte[]> parts = List.of(utf8(tenant), utf8(subjectId), utf8(keyId));
        ByteBuffer bytes = ByteBuffer.allocate(
                parts.stream().mapToInt(part -> 4 + part.length).sum());
        parts.forEach(part -> bytes.putInt(part.length).put(part));
        return bytes.array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
