package io.vigil.gateway.live;

import java.util.Map;

/** A colour, each part 0-255. */
record Colour(int red, int green, int blue) {
    static final Colour WHITE = new Colour(235, 238, 242);
    static final Colour GREY = new Colour(140, 150, 165);
    static final Colour FACE = new Colour(250, 214, 90);
    static final Colour POSE = new Colour(120, 220, 255);
    static final Colour BONE = new Colour(70, 150, 185);
    static final Colour ZONE = new Colour(150, 175, 200);
    static final Colour LINE = new Colour(110, 225, 225);
    static final Colour ALERT = new Colour(255, 159, 90);
    private static final Map<String, Colour> KNOWN = Map.of(
            "person", new Colour(64, 220, 120),
            "car", new Colour(70, 160, 255),
            "truck", new Colour(255, 150, 50),
            "bus", new Colour(240, 110, 200),
            "bicycle", new Colour(180, 120, 255),
            "dog", new Colour(255, 220, 80));

    /** The same for a class every time. */
    static Colour of(String className) {
        Colour known = KNOWN.get(className);
        if (known != null) {
            return known;
        }
        int hash = className.hashCode() * 0x9E3779B1;
        return new Colour(96 + (hash >>> 24) % 150, 96 + (hash >>> 16 & 0xFF) % 150, 96 + (hash >>> 8 & 0xFF) % 150);
    }
}
