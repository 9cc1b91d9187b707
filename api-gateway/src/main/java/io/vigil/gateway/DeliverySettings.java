package io.vigil.gateway;

import java.net.URI;
import java.time.Duration;

/**
 * Where Vigil's own findings are told to, by the callback contract.
 *
 * @param url of the contract's endpoint elsewhere; empty: nobody is told
 * @param token sent as {@code X-CV-Auth-Token}
 * @param oldest what was found longer ago is told no more
 */
public record DeliverySettings(String url, String token, Duration oldest) {
    private static final String KEY = "vigil.gateway.delivery.";

    public static final DeliverySettings NONE = new DeliverySettings("", "", Duration.ofDays(1));

    public DeliverySettings {
        if (!url.isBlank()) {
            check(url);
            if (token.isBlank()) {
                throw new InvalidSetting(KEY + "token", "is empty", "set it to what the backend at .url expects");
            }
        }
    }

    public boolean isOn() {
        return !url.isBlank();
    }

    /** Secrets of people are in what is told, so nobody else on the way may read it. */
    private static void check(String url) {
        try {
            URI uri = URI.create(url);
            String host = uri.getHost();
            boolean near = "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
            if (host != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && near))) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new InvalidSetting(
                KEY + "url", "is no address of a callback endpoint", "use https://, without user and password");
    }

    @Override
    public String toString() {
        return "DeliverySettings[" + (isOn() ? "on" : "off") + "]";
    }
}
