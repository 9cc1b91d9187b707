package io.vigil.scoring.comparison;

/** What became of an incident under the other settings. */
public enum Verdict {
    SAME("same", "as it was"),
    CHANGED("changed", "changed"),
    ONLY_WAS("gone", "only was"),
    ONLY_WOULD_BE("new", "only would be");

    private final String word;
    private final String heading;

    Verdict(String word, String heading) {
        this.word = word;
        this.heading = heading;
    }

    /** One word, also the page's style class. */
    String word() {
        return word;
    }

    String heading() {
        return heading;
    }
}
