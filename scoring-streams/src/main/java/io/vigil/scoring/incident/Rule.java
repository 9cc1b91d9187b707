package io.vigil.scoring.incident;

/** What makes a stay suspicious, by ONVIF's names. */
public enum Rule {
    OBJECTS_INSIDE("ObjectsInside"),
    LOITERING("LoiteringDetector");

    private final String onvif;

    Rule(String onvif) {
        this.onvif = onvif;
    }

    /** ONVIF's name of the rule, as topics carry it. */
    public String onvif() {
        return onvif;
    }
}
