package io.vigil.gateway.live;

/** How many of a camera's pictures a viewer wants. */
enum Rate {
    /** All that the camera makes. */
    EVERY_FRAME,
    /** A few a second. */
    THUMBNAIL
}
