package io.vigil.inference.identity;

/** A model that makes embeddings. Those of different models, or of different versions of one, cannot be compared. */
public record FaceModel(String name, String version) {}
