package io.vigil.inference.picture;

import io.vigil.inference.geometry.Box;

/** A person in a picture, by the box that the person fills. */
public record Person(Picture picture, Box box) {}
