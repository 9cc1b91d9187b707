package io.vigil.gateway.finding;

import io.vigil.avro.Observation;

/** Reports with nothing special about them. */
final class ReportSteps {
    private ReportSteps() {}

    static Observation.Builder report(String kind) {
        return Observation.newBuilder()
                .setObservationId("o-" + kind)
                .setCameraId("5")
                .setKind(kind)
                .setReporter("callback")
                .setObservedAt(FindingSteps.START)
                .setReceivedAt(FindingSteps.START.plusSeconds(1));
    }
}
