package io.vigil.gateway.callback;

import io.vigil.avro.Observation;
import java.util.List;

/**
 * A report that may be kept.
 *
 * @param discarded fields that its camera's policy did not let through, by the contract's names
 */
record Report(ResultType type, ReportedCamera camera, Observation observation, List<String> discarded) {}
