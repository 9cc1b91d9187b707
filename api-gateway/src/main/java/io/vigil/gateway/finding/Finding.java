package io.vigil.gateway.finding;

import java.time.Instant;

/** Something that the scoring found at a camera, or a model outside reported of it. As the API shows it; names of cameras are not in it. */
public sealed interface Finding permits Analysis, Anomaly, Behavior, RuleEvent, Summary {

    /** The same on every replay. */
    String id();

    String cameraId();

    /** Capture time. */
    Instant at();
}
