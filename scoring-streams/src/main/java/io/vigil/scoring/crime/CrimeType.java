package io.vigil.scoring.crime;

import io.vigil.scoring.frame.Implausible;
import java.util.Locale;

/** What an incident is called; the words are the model API's. */
public enum CrimeType {
    THEFT,
    ASSAULT,
    VANDALISM,
    BREAK_IN,
    SUSPICIOUS_ACTIVITY,
    ROBBERY,
    TRESPASSING,
    FIGHTING;

    /** @throws Implausible for a word that is none of the contract's */
    public static CrimeType of(String word) {
        for (CrimeType type : values()) {
            if (type.word().equals(word)) {
                return type;
            }
        }
        throw new Implausible("an unknown crime type: " + word);
    }

    /** The word that topics use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
