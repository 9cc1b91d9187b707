package io.vigil.capture.benchmark;

/** What came out. */
record Tally(long pictures, long bytes) {
    Tally minus(Tally before) {
        return new Tally(pictures - before.pictures, bytes - before.bytes);
    }
}
