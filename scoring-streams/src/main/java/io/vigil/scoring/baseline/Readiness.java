package io.vigil.scoring.baseline;

/**
 * When a baseline is enough to compare with.
 *
 * @param samples in the rolled days together
 * @param days with at least one sample
 */
public record Readiness(long samples, int days) {

    boolean met(long had, int on) {
        return had >= samples && on >= days;
    }
}
