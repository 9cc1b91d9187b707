package io.vigil.inference.track;

import io.vigil.inference.object.FoundObject;
import org.jspecify.annotations.Nullable;

/**
 * An object and who it is.
 *
 * @param trackId stable within the session; null while nobody knows whether it stays
 */
public record TrackedObject(FoundObject object, @Nullable Long trackId) {}
