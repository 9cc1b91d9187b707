package io.vigil.inference.comparison;

import java.util.Locale;

/** Numbers as people read them; a dash for none. */
final class Figures {

    private Figures() {}

    static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String number(double value, int digits) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    static String signed(double value, int digits) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%+." + digits + "f", value);
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
