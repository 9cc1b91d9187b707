package io.vigil.farm.onvif;

import java.time.Duration;
import java.util.List;

/**
 * What a device is like.
 *
 * @param username empty: everybody is let in
 * @param clockAhead how far its clock is ahead of the right one
 * @param digest whether it wants HTTP Digest (SHA-256) besides what stands in the envelope
 * @param second whether it has the second generation of the media service too; else it knows no GetServices either
 */
public record OnvifSettings(
        String username,
        String password,
        Duration clockAhead,
        boolean digest,
        boolean second,
        List<OnvifProfile> profiles) {

    public OnvifSettings {
        profiles = List.copyOf(profiles);
    }

    /** A device without a password, with a right clock and both generations. */
    public static OnvifSettings of(OnvifProfile... profiles) {
        return new OnvifSettings("", "", Duration.ZERO, false, true, List.of(profiles));
    }

    public OnvifSettings withLogin(String user, String secret) {
        return new OnvifSettings(user, secret, clockAhead, digest, second, profiles);
    }

    public OnvifSettings withClockAhead(Duration ahead) {
        return new OnvifSettings(username, password, ahead, digest, second, profiles);
    }

    public OnvifSettings withHttpDigest() {
        return new OnvifSettings(username, password, clockAhead, true, second, profiles);
    }

    public OnvifSettings ofTheFirstGeneration() {
        return new OnvifSettings(username, password, clockAhead, digest, false, profiles);
    }
}
