package io.vigil.scoring.scene;

/** Writes figures in the same way everywhere, whatever the machine's language. */
final class Figure {

    private Figure() {}

    /** With two decimals. */
    static String two(double value) {
        return text(value, 100, 2);
    }

    /** With one decimal. */
    static String one(double value) {
        return text(value, 10, 1);
    }

    private static String text(double value, long scale, int decimals) {
        long scaled = Math.round(Math.abs(value) * scale);
        String fraction = Long.toString(scaled % scale);
        String sign = value < 0 && scaled > 0 ? "-" : "";
        return sign + scaled / scale + "." + "0".repeat(decimals - fraction.length()) + fraction;
    }
}
