package io.vigil.inference.picture;

import io.vigil.inference.geometry.Box;

/** A region of a picture for a model to look at. The region may reach beyond the picture. */
public record Crop(Picture picture, Box region) {}
