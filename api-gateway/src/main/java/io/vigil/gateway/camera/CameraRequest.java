package io.vigil.gateway.camera;

import org.jspecify.annotations.Nullable;

/** A camera as a caller describes it. What is left out has its default; {@code url} left out of a change is kept. */
record CameraRequest(
        @Nullable String name,
        @Nullable String url,
        @Nullable String location,
        @Nullable Integer outletId,
        @Nullable Integer priority,
        @Nullable String timeZone,
        @Nullable Boolean active) {

    CameraDraft draft() {
        return new CameraDraft(
                name == null ? "" : name,
                url == null ? null : new StreamUrl(url),
                location,
                outletId,
                priority == null ? 0 : priority,
                timeZone == null ? "UTC" : timeZone,
                active == null || active,
                null);
    }

    @Override
    public String toString() {
        return "CameraRequest[" + name + "]";
    }
}
