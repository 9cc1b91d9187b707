package io.vigil.capture.sight;

/**
 * A picture's brightness and colour at points, {@value #COLUMNS} across and {@value #ROWS} down.
 *
 * @param y brightness, unsigned
 * @param u colour, unsigned; 128 is none
 * @param v likewise
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared as a whole
record Colours(byte[] y, byte[] u, byte[] v) {
    static final int COLUMNS = 64;
    static final int ROWS = 18;

    /** Two points this near, in levels, are of one colour, whatever an encoder made of it. */
    private static final int ONE_COLOUR = 4;

    /** Within a bar, where encoders ring at its edges. */
    private static final int ONE_BAR = 8;

    /** The part of the picture that bars fill at least: SMPTE's upper two thirds, EBU's whole height. */
    private static final int BAR_ROWS = ROWS * 6 / 10;

    private static final int FEWEST_BARS = 5;
    private static final int MOST_BARS = 10;

    static Colours of(Planes picture) {
        byte[] row = new byte[picture.width()];
        byte[] rowU = new byte[picture.width()];
        byte[] rowV = new byte[picture.width()];
        Colours colours = new Colours(new byte[COLUMNS * ROWS], new byte[COLUMNS * ROWS], new byte[COLUMNS * ROWS]);
        for (int r = 0; r < ROWS; r++) {
            int at = (2 * r + 1) * picture.height() / (2 * ROWS);
            picture.luma(at, row);
            int chroma = picture.chroma(at, rowU, rowV);
            for (int c = 0; c < COLUMNS; c++) {
                int point = r * COLUMNS + c;
                colours.y[point] = row[(2 * c + 1) * picture.width() / (2 * COLUMNS)];
                colours.u[point] = rowU[(2 * c + 1) * chroma / (2 * COLUMNS)];
                colours.v[point] = rowV[(2 * c + 1) * chroma / (2 * COLUMNS)];
            }
        }
        return colours;
    }

    /** Brightness that a share of the points does not exceed, 0-255. */
    int brightness(double share) {
        return percentile(y, share);
    }

    /** Share of the points that have the colour of the picture's middle by brightness and colour. */
    double ofOneColour() {
        int middleY = percentile(y, 0.5);
        int middleU = percentile(u, 0.5);
        int middleV = percentile(v, 0.5);
        int count = 0;
        for (int point = 0; point < y.length; point++) {
            boolean near = Math.abs((y[point] & 0xff) - middleY) <= ONE_COLOUR
                    && Math.abs((u[point] & 0xff) - middleU) <= ONE_COLOUR
                    && Math.abs((v[point] & 0xff) - middleV) <= ONE_COLOUR;
            count += near ? 1 : 0;
        }
        return (double) count / y.length;
    }

    /** How far from grey the middle colour is, in levels. */
    int colourfulness() {
        return Math.max(Math.abs(percentile(u, 0.5) - 128), Math.abs(percentile(v, 0.5) - 128));
    }

    /** Whether upright bars fill the picture's upper part, each of one colour, as test pictures of cameras and recorders have. */
    boolean isBars() {
        int bars = 0;
        int covered = 0;
        int colourful = 0;
        int column = 0;
        while (column < COLUMNS) {
            int end = barFrom(column);
            if (end - column >= COLUMNS / 20) {
                bars++;
                covered += end - column;
                int middle = (column + end) / 2;
                colourful += colour(middle) > 4 * ONE_BAR ? 1 : 0;
            }
            column = end;
        }
        return bars >= FEWEST_BARS && bars <= MOST_BARS && covered >= COLUMNS * 0.8 && colourful >= 4;
    }

    /** Where the bar that begins with the column ends. */
    private int barFrom(int column) {
        int end = column;
        while (end < COLUMNS && isUpright(end) && alike(point(BAR_ROWS / 2, column), point(BAR_ROWS / 2, end))) {
            end++;
        }
        return Math.max(end, column + 1);
    }

    /** Nine of ten points as the column's middle one: a line of text may cross it. */
    private boolean isUpright(int column) {
        int same = 0;
        for (int row = 0; row < BAR_ROWS; row++) {
            same += alike(point(row, column), point(BAR_ROWS / 2, column)) ? 1 : 0;
        }
        return same >= BAR_ROWS * 8 / 10;
    }

    private int colour(int column) {
        int point = point(BAR_ROWS / 2, column);
        return Math.max(Math.abs((u[point] & 0xff) - 128), Math.abs((v[point] & 0xff) - 128));
    }

    private boolean alike(int one, int other) {
        return Math.abs((y[one] & 0xff) - (y[other] & 0xff)) <= ONE_BAR
                && Math.abs((u[one] & 0xff) - (u[other] & 0xff)) <= ONE_BAR
                && Math.abs((v[one] & 0xff) - (v[other] & 0xff)) <= ONE_BAR;
    }

    private static int point(int row, int column) {
        return row * COLUMNS + column;
    }

    /** Share of points, those at the margins left out, whose brightness differs by more than so many levels. */
    double changed(Colours before, int levels) {
        int from = ROWS / 5 * COLUMNS;
        int until = y.length - from;
        int count = 0;
        for (int point = from; point < until; point++) {
            count += Math.abs((y[point] & 0xff) - (before.y[point] & 0xff)) > levels ? 1 : 0;
        }
        return (double) count / (until - from);
    }

    private static int percentile(byte[] values, double share) {
        int[] histogram = new int[256];
        for (byte value : values) {
            histogram[value & 0xff]++;
        }
        int rest = (int) Math.round(share * values.length);
        int level = 0;
        while (level < 255 && rest > histogram[level]) {
            rest -= histogram[level];
            level++;
        }
        return level;
    }
}
