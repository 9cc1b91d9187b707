package io.vigil.gateway.finding;

/** A model that had a part in a finding. */
public record Model(String role, String name, String version) {}
