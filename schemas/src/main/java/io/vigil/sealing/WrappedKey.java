package io.vigil.sealing;

/** A subject's key under the site's master key. */
public record WrappedKey(KeyBinding binding, Sealed sealed) {}
