package io.vigil.scoring.frame;

/** A model that looked at the frame. */
public record SeenModel(String role, String name, String version) {}
