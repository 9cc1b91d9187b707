package io.vigil.inference.tensor;

/**
 * JavaCPP would end the work once the process had grown to four heaps, whatever the heap. Models live outside the heap, in
 * batches of bounded size, so that is no sign of a leak here.
 */
public final class NativeLimits {

    private NativeLimits() {}

    /** To be called before native code is loaded. A limit that was set on the command line stays. */
    public static void lift() {
        lift("org.bytedeco.javacpp.maxBytes");
        lift("org.bytedeco.javacpp.maxPhysicalBytes");
    }

    private static void lift(String property) {
        System.setProperty(property, System.getProperty(property, "0"));
    }
}
