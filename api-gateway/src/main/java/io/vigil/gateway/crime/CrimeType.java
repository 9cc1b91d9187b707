package io.vigil.gateway.crime;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The contract's kinds of crimes. */
public enum CrimeType {
    THEFT,
    ASSAULT,
    VANDALISM,
    BREAK_IN,
    SUSPICIOUS_ACTIVITY,
    ROBBERY,
    TRESPASSING,
    FIGHTING;

    /** Empty for a word that is none of the contract's. */
    public static Optional<CrimeType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** All words, for a message. */
    public static String words() {
        return Arrays.stream(values()).map(CrimeType::word).collect(Collectors.joining(", "));
    }

    /** The word that topics and APIs use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
