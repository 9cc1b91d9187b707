package io.vigil.capture.camera;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Escapes of URLs, byte by byte of the text's UTF-8. */
final class PercentEscape {
    private static final String HEX = "0123456789ABCDEF";

    private PercentEscape() {}

    /** @param plain characters besides letters and digits that stay as they are */
    static String write(String text, String plain) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean stays = character < 0x80 && (Character.isLetterOrDigit(character) || plain.indexOf(character) >= 0);
            if (stays) {
                escaped.append(character);
            } else {
                escaped.append('%').append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 0xf));
            }
        }
        return escaped.toString();
    }

    /** A {@code %} that two hexadecimal digits do not follow is itself. */
    static String read(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream(octets.length);
        for (int at = 0; at < octets.length; at++) {
            int value = octets[at] == '%' && at + 2 < octets.length ? hex(octets[at + 1], octets[at + 2]) : -1;
            plain.write(value < 0 ? octets[at] : value);
            at += value < 0 ? 0 : 2;
        }
        return plain.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte high, byte low) {
        int upper = Character.digit(high, 16);
        int lower = Character.digit(low, 16);
        return upper < 0 || lower < 0 ? -1 : upper * 16 + lower;
    }
}
