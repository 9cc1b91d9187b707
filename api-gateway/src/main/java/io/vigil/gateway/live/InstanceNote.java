package io.vigil.gateway.live;

import java.time.Instant;

/**
 * What became of a model instance.
 *
 * @param state active, warned or inactive
 */
public record InstanceNote(long id, String name, String state, Instant stateSince) {}
