package io.vigil.gateway.incident;

/** A transition as it comes in, with the incident that it leaves. */
record Step(String tenant, Incident incident, Transition transition) {}
