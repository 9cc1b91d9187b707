package io.vigil.gateway.secret;

import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps text encrypted at rest by AES-256-GCM, as {@code v2:KEYID:base64}. Seals with the current key, opens with it or a
 * retired one. Reads the earlier form too, {@code v1:base64}, which names no key. Thread-safe.
 */
public final class SecretBox {
    private static final String VERSION = "v2:";
    private static final String NAMELESS = "v1:";

    private final SecretKey current;
    private final List<SecretKey> all;

    /** @param key 32 bytes */
    public SecretBox(byte[] key) {
        this(key, List.of());
    }

    /** @param retired keys of 32 bytes, with which nothing is sealed any more */
    public SecretBox(byte[] key, List<byte[]> retired) {
        current = new SecretKey(key);
        List<SecretKey> keys = new ArrayList<>(List.of(current));
        retired.forEach(old -> keys.add(new SecretKey(old)));
        all = List.copyOf(keys);
    }

    public String seal(String text) {
        return prefix() + current.seal(text);
    }

    /** @throws SecretUnreadable where the text was sealed with another key, or changed since */
    public String open(String sealed) {
        if (sealed.startsWith(NAMELESS)) {
            return openedByAny(sealed.substring(NAMELESS.length()));
        }
        String id = keyId(sealed);
        for (SecretKey key : all) {
            if (key.id().equals(id)) {
                return opened(key, sealed.substring(VERSION.length() + id.length() + 1));
            }
        }
        throw new SecretUnreadable(id);
    }

    /** Whether what is sealed can be read, without telling what it is. */
    public boolean canOpen(String sealed) {
        try {
            return !open(sealed).isEmpty();
        } catch (SecretUnreadable e) {
            return false;
        }
    }

    /** The id of the key that it seals with. */
    String currentId() {
        return current.id();
    }

    /** What every text begins with that is sealed with the current key. */
    String prefix() {
        return VERSION + current.id() + ":";
    }

    /** The key a text says it was sealed with; empty in the earlier form. */
    static String keyId(String sealed) {
        int end = sealed.indexOf(':', VERSION.length());
        return sealed.startsWith(VERSION) && end > 0 ? sealed.substring(VERSION.length(), end) : "";
    }

    private String openedByAny(String base64) {
        for (SecretKey key : all) {
            try {
                return opened(key, base64);
            } catch (SecretUnreadable e) {
                // perhaps the next one's
            }
        }
        throw new SecretUnreadable("");
    }

    private static String opened(SecretKey key, String base64) {
        try {
            return key.open(base64);
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw new SecretUnreadable(key.id());
        }
    }
}
