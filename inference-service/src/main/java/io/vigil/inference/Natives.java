package io.vigil.inference;

import java.util.concurrent.CompletableFuture;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.tensorflow.TensorFlow;

/** The native libraries, which take a second to load: begun before anything else, beside the rest of the start. */
final class Natives {

    private Natives() {}

    /** Completes when TensorFlow and OpenCV can be used; fails where the platform has none. */
    static CompletableFuture<Void> load() {
        CompletableFuture<Void> loaded = new CompletableFuture<>();
        Thread loading = new Thread(() -> load(loaded), "vigil-natives");
        loading.setDaemon(true);
        loading.start();
        return loaded;
    }

    /**
     * JavaCPP would end the work once the process had grown to four heaps, whatever the heap. Models live outside the heap, in
     * batches of bounded size, so that is no sign of a leak here.
     */
    private static void liftLimit(String property) {
        System.setProperty(property, System.getProperty(property, "0"));
    }

    private static void load(CompletableFuture<Void> loaded) {
        liftLimit("org.bytedeco.javacpp.maxBytes");
        liftLimit("org.bytedeco.javacpp.maxPhysicalBytes");
        try {
            TensorFlow.version();
            Loader.load(opencv_imgcodecs.class);
            loaded.complete(null);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            loaded.completeExceptionally(new StartFailed(
                    "the native libraries cannot be loaded (" + e.getMessage()
                            + "): use a build for this platform, and let ~/.javacpp be writable with 1 GB free",
                    e));
        }
    }
}
