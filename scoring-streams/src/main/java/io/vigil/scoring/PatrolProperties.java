package io.vigil.scoring;

import io.vigil.scoring.patrol.Crossing;
import io.vigil.scoring.patrol.Patrol;
import io.vigil.scoring.patrol.Speeding;
import io.vigil.scoring.patrol.Trails;
import io.vigil.scoring.patrol.WrongWay;
import java.time.Duration;

/** By what the rules of zones and lines go; application.yml explains each. */
public record PatrolProperties(
        Duration window,
        double topSpeed,
        Duration speedingAfter,
        Duration crowdedAfter,
        double wrongWayAngle,
        double wrongWayDistance,
        double lineMargin) {

    public PatrolProperties {
        Setting.positive("rules.patrol.window", window);
        positive("rules.patrol.top-speed", topSpeed);
        Setting.positive("rules.patrol.speeding-after", speedingAfter);
        Setting.positive("rules.patrol.crowded-after", crowdedAfter);
        Setting.require(
                wrongWayAngle >= 90 && wrongWayAngle < 180,
                "rules.patrol.wrong-way-angle",
                wrongWayAngle,
                "give 90 or more degrees, below 180");
        positive("rules.patrol.wrong-way-distance", wrongWayDistance);
        Setting.require(lineMargin >= 0 && lineMargin <= 1, "rules.patrol.line-margin", lineMargin, "give 0 to 1");
    }

    Patrol patrol(Duration tolerance, double reach) {
        return new Patrol(
                new Trails(tolerance, reach, topSpeed, window),
                new Patrol.Beat(
                        new Speeding(speedingAfter),
                        new WrongWay(wrongWayAngle, wrongWayDistance),
                        crowdedAfter,
                        new Crossing(lineMargin)));
    }

    private static void positive(String key, double value) {
        Setting.require(value > 0 && Double.isFinite(value), key, value, "give a number above 0");
    }
}
