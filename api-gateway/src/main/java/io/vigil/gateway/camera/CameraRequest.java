package io.vigil.gateway.camera;

import org.jspecify.annotations.Nullable;

/**
 * A camera as a caller describes it. What is left out has its default; {@code url}, the site and the place left out of a
 * change are kept.
 */
record CameraRequest(
        @Nullable String name,
        @Nullable String url,
        @Nullable String location,
        @Nullable Integer outletId,
        @Nullable Integer priority,
        @Nullable String timeZone,
        @Nullable Boolean active,
        @Nullable Long siteId,
        @Nullable Double lat,
        @Nullable Double lang,
        @Nullable Long policeStationId) {

    CameraDraft draft() {
        return new CameraDraft(
                name == null ? "" : name,
                url == null ? null : new StreamUrl(url),
                location,
                outletId,
                priority == null ? 0 : priority,
                timeZone == null ? "UTC" : timeZone,
                active == null || active,
                null,
                new Place(siteId, lat, lang, policeStationId));
    }

    @Override
    public String toString() {
        return "CameraRequest[" + name + "]";
    }
}
