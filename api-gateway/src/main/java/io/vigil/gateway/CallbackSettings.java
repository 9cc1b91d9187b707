package io.vigil.gateway;

import java.time.Duration;

/**
 * What is believed of reports by callback.
 *
 * @param ahead how far beyond now a reported time may be
 * @param oldest how long ago it may be
 * @param riskWeights the path of a file of weights; blank for the shipped ones
 */
public record CallbackSettings(Duration ahead, Duration oldest, String riskWeights) {
    private static final String KEY = "vigil.gateway.callback.";

    /** Brokers refuse records that are further ahead, and scoring refuses what they tell. */
    private static final Duration FURTHEST = Duration.ofHours(1);

    /** After 2000, before which scoring believes no time, for decades to come. */
    private static final Duration LONGEST = Duration.ofDays(9_000);

    public CallbackSettings {
        checked("ahead", ahead, !ahead.isNegative() && ahead.compareTo(FURTHEST) <= 0, "0s to 1h");
        checked("oldest", oldest, !oldest.isNegative() && oldest.compareTo(LONGEST) <= 0, "0s to 9000d");
    }

    private static void checked(String key, Duration value, boolean holds, String remedy) {
        if (!holds) {
            throw new InvalidSetting(KEY + key, "is " + value, "set it to " + remedy);
        }
    }
}
