package io.vigil.capture.video;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The scalers used lately: cameras of different sizes take turns, and setting one up costs more than using it. One thread
 * at a time.
 */
final class Scalers {
    private static final int MOST = 8;

    private final Map<Conversion, Scaler> lately = new LinkedHashMap<>(2 * MOST, 0.75f, true);

    /** @throws IllegalStateException where the picture is of a kind that cannot be converted */
    Scaler of(Conversion kind) {
        Scaler known = lately.get(kind);
        if (known != null) {
            return known;
        }
        if (lately.size() == MOST) {
            var eldest = lately.entrySet().iterator();
            eldest.next().getValue().close();
            eldest.remove();
        }
        Scaler fresh = Scaler.of(kind);
        lately.put(kind, fresh);
        return fresh;
    }
}
