package io.vigil.gateway.camera;

import io.vigil.gateway.problem.InvalidField;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants a camera to be.
 *
 * @param url where the pictures come from; null keeps the address that is stored
 * @param timeZone counts only where the camera belongs to no site
 * @param demo whether it is watched only while there is no other camera; null keeps what is stored
 * @param place what is null in it keeps what is stored
 */
public record CameraDraft(
        String name,
        @Nullable StreamUrl url,
        @Nullable String location,
        @Nullable Integer outletId,
        int priority,
        String timeZone,
        boolean active,
        @Nullable Boolean demo,
        Place place) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LOCATION = 200;

    public CameraDraft {
        if (name.isBlank() || name.length() > LONGEST_NAME || hasControls(name)) {
            throw new InvalidField("name", "give the camera a name of 1 to " + LONGEST_NAME + " characters");
        }
        if (location != null && (location.length() > LONGEST_LOCATION || hasControls(location))) {
            throw new InvalidField("location", "shorten it to " + LONGEST_LOCATION + " characters, on one line");
        }
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw new InvalidField("timeZone", "use an IANA name such as Europe/Berlin");
        }
    }

    /** A camera with nothing special about it. */
    public static CameraDraft named(String name, StreamUrl url) {
        return new CameraDraft(name, url, null, null, 0, "UTC", true, null, Place.UNKNOWN);
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
