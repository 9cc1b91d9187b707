package io.vigil.capture.load;

/**
 * Something that waits to be sent.
 *
 * @param camera whose it is; one camera's parcels of one worth stay in order
 * @param size bytes
 * @param since when it began to wait: a monotonic reading in nanoseconds
 */
public record Parcel<T>(String camera, Worth worth, int size, long since, T content) {}
