package io.vigil.inference;

import io.vigil.inference.tensor.NativeLimits;
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

    private static void load(CompletableFuture<Void> loaded) {
        NativeLimits.lift();
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
