package io.vigil.scoring.observation;

import static io.vigil.scoring.frame.Seen.at;

import io.vigil.scoring.crime.CrimeType;

/** Observations of camera 1 with defaults. */
public final class Reported {

    private Reported() {}

    public static Observation by(String reporter, String id, double seconds, Report report) {
        return new Observation("default", "1", id, reporter, at(seconds), report, null);
    }

    public static Report crime(CrimeType type, double confidence, double start, double end) {
        return new Report.Crime(type, confidence, at(start), at(end));
    }
}
