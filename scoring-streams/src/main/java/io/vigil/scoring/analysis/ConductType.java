package io.vigil.scoring.analysis;

/** The kinds of behaviour that are detected, by the contract's words. */
public enum ConductType {
    STRESS_INDICATORS("stress_indicators", "emotional"),
    SUSPICIOUS_BEHAVIOR("suspicious_behavior", "behavioral"),
    FALL("fall", "physical"),
    FIGHT("fight", "physical");

    private final String word;
    private final String category;

    ConductType(String word, String category) {
        this.word = word;
        this.category = category;
    }

    public String word() {
        return word;
    }

    /** {@code emotional}, {@code behavioral} or {@code physical}. */
    public String category() {
        return category;
    }
}
