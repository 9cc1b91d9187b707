package io.vigil.scoring.observation;

import io.vigil.scoring.crime.CrimeType;
import io.vigil.scoring.frame.Implausible;
import java.time.Instant;

/** What is reported, as far as incidents go. Confidence and risk are 0-1. */
public sealed interface Report {

    /** Something suspicious goes on, until the reporter says otherwise; or nothing does, where it is hardly confident. */
    record Alert(double confidence) implements Report {}

    /** The reporter's alert is over. */
    record AlertStop() implements Report {}

    /** Something suspicious at one moment. */
    record Anomaly(double confidence) implements Report {}

    /**
     * A crime that the reporter has confirmed.
     *
     * @param start when the suspicious activity began
     * @param end when it was confirmed
     */
    record Crime(CrimeType type, double confidence, Instant start, Instant end) implements Report {

        /** @throws Implausible where it ends before it starts */
        public Crime {
            if (end.isBefore(start)) {
                throw new Implausible("a crime that ends at " + end + ", before it starts at " + start);
            }
        }
    }

    /** Something that moves no incident. */
    record Other() implements Report {}
}
