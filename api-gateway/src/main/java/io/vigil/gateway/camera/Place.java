package io.vigil.gateway.camera;

import io.vigil.gateway.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * Where a camera is. What is null is kept where a camera is changed.
 *
 * @param siteId the site whose time zone the camera has
 * @param lat degrees north, -90 to 90; given with {@code lang} or not at all
 * @param lang degrees east, -180 to 180
 * @param policeStationId of the backend that reports go on to
 */
public record Place(
        @Nullable Long siteId,
        @Nullable Double lat,
        @Nullable Double lang,
        @Nullable Long policeStationId) {

    /** Nothing known, or nothing new. */
    public static final Place UNKNOWN = new Place(null, null, null, null);

    public Place {
        if ((lat == null) != (lang == null)) {
            throw new InvalidField(lat == null ? "lat" : "lang", "give both lat and lang, or neither");
        }
        checked("lat", lat, 90);
        checked("lang", lang, 180);
    }

    private static void checked(String field, @Nullable Double degrees, int most) {
        if (degrees != null && !(Math.abs(degrees) <= most)) {
            throw new InvalidField(field, "give degrees from -" + most + " to " + most);
        }
    }
}
