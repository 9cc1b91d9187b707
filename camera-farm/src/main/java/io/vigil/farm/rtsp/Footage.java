package io.vigil.farm.rtsp;

/** What a mount shows. */
public sealed interface Footage permits Clip, Jpegs {}
