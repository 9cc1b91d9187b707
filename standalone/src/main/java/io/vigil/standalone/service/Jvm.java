package io.vigil.standalone.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a service's JVM is given.
 *
 * @param heap its limit, in Java's own words
 * @param flags others
 * @param environment variables
 */
public record Jvm(String heap, List<String> flags, Map<String, String> environment) {

    /** TensorFlow's own notes about the processor are of no use to anybody here. */
    private static final Map<String, String> QUIET = Map.of("TF_CPP_MIN_LOG_LEVEL", "2");

    /**
     * For capture, whose memory is that of a hundred decoders: glibc would give them sixteen arenas, each of which keeps what
     * it once needed, and lay pictures into them; Java would use all of its heap before it looks for what is free.
     */
    private static final Map<String, String> SHARED_ARENAS =
            Map.of("MALLOC_ARENA_MAX", "2", "MALLOC_MMAP_THRESHOLD_", "131072", "MALLOC_TRIM_THRESHOLD_", "131072");

    /** Java looks for garbage before it asks for more memory. */
    private static final List<String> SMALL_HEAP =
            List.of("-Xms16m", "-Xmn12m", "-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=30");

    /**
     * Nine tenths of capture's time is native code's: the optimising compiler takes 40 MB and saves no time that could
     * be measured. The class archive is mapped where it was written for; anywhere else, which is what Java 17 does of
     * itself, 74 of its 90 MB are written to at the start, instead of 34, and can no longer be dropped.
     */
    private static final List<String> LITTLE_CODE = List.of(
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0");

    static Jvm usual(String heap) {
        return new Jvm(heap, List.of(), QUIET);
    }

    /** What {@code ./vigil up} gives the capture service. */
    public static Jvm ofCapture() {
        return new Jvm("160m", SMALL_HEAP, SHARED_ARENAS).with(LITTLE_CODE);
    }

    Jvm with(List<String> more) {
        List<String> all = new ArrayList<>(flags);
        all.addAll(more);
        return new Jvm(heap, all, environment);
    }
}
