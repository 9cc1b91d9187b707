package io.vigil.inference.comparison;

import io.vigil.inference.geometry.Box;

/** An object by its category, or a face. */
public record Thing(String label, float confidence, Box box) {}
