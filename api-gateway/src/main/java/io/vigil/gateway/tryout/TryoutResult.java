package io.vigil.gateway.tryout;

import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came of a connection test. An instance says it, so nothing in it is taken on trust.
 *
 * @param outcome ok, unreachable, refused, unauthorised or unreadable
 * @param detail the remedy; null where it is ok
 * @param codec FFmpeg's name of it, where it is ok and known
 * @param width of the stream, pixels
 * @param tookMs from the first attempt to the first picture, or to the failure
 * @param picture a JPEG in base64
 */
public record TryoutResult(
        String outcome,
        @Nullable String detail,
        @Nullable String codec,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long tookMs,
        @Nullable String picture) {
    private static final Set<String> OUTCOMES = Set.of("ok", "unreachable", "refused", "unauthorised", "unreadable");
    private static final Pattern CODEC = Pattern.compile("[a-z0-9_]{1,20}");
    private static final int LONGEST_DETAIL = 300;
    private static final int LARGEST_PICTURE = 200_000;
    private static final int LARGEST_SIDE = 16_384;

    public TryoutResult {
        if (!OUTCOMES.contains(outcome)) {
            throw new IllegalArgumentException("outcome is none of " + OUTCOMES);
        }
        detail = detail == null || detail.isBlank() ? null : plain(detail);
        codec = codec != null && CODEC.matcher(codec).matches() ? codec : null;
        width = side(width);
        height = side(height);
        if (picture != null && !isPicture(picture)) {
            throw new IllegalArgumentException("picture is no JPEG in base64 of at most " + LARGEST_PICTURE);
        }
    }

    private static String plain(String text) {
        String line = text.replaceAll("\\p{C}", " ").strip();
        return line.length() > LONGEST_DETAIL ? line.substring(0, LONGEST_DETAIL) : line;
    }

    private static @Nullable Integer side(@Nullable Integer pixels) {
        return pixels != null && pixels > 0 && pixels <= LARGEST_SIDE ? pixels : null;
    }

    private static boolean isPicture(String base64) {
        if (base64.length() > LARGEST_PICTURE) {
            return false;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
