package io.vigil.standalone.service;

/** The ports of one run, all on 127.0.0.1. */
public record Addresses(
        int gateway, int capture, int inference, int scoring, int kafka, int controller, int registry, int postgres) {}
