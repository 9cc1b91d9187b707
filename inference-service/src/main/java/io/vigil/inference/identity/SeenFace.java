package io.vigil.inference.identity;

import io.vigil.inference.geometry.Box;
import org.jspecify.annotations.Nullable;

/**
 * A face that somebody may know.
 *
 * @param object the person's place in the frame's list of objects
 * @param trackId the person's; null while nobody knows whether it stays
 * @param box of the face, in the picture
 */
public record SeenFace(int object, @Nullable Long trackId, Box box, Embedding embedding) {}
