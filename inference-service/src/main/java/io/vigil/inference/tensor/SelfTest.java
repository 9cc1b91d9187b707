package io.vigil.inference.tensor;

import java.util.List;

/**
 * What a model answered where it was made, so that one that is broken where it runs is noticed before it says anything.
 *
 * @param input {@code ramp}, or a file beside the manifest: one element, RGB bytes or little-endian floats
 * @param expected one an output
 */
public record SelfTest(String input, List<Expected> expected) {

    public static final String RAMP = "ramp";

    public SelfTest {
        expected = List.copyOf(expected);
    }

    /**
     * @param output its name
     * @param mean over the values of one element
     * @param deviation standard deviation over them
     * @param tolerance how far mean and deviation may be off, as a share of the greater of the two
     */
    public record Expected(String output, float mean, float deviation, float tolerance) {}
}
