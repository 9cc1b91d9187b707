package io.vigil.scoring.patrol;

import io.vigil.scoring.zone.Point;
import java.time.Instant;

/** Where somebody was. */
public record Position(Instant at, Point point) {}
