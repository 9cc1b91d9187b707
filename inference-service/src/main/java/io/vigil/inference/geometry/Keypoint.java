package io.vigil.inference.geometry;

/** A place in a picture and how sure the model is of it, 0-1. */
public record Keypoint(Point place, float confidence) {}
