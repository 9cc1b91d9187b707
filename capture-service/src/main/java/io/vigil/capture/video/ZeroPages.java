package io.vigil.capture.video;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Gives Linux back those pages of a decoder that hold nothing but zeros; whoever reads or writes them later gets pages of
 * zeros again. FFmpeg's H.264 decoder has 870 KB, of which 700 KB are for a film grain that cameras don't send
 * ({@code H274FilmGrainDatabase}, since FFmpeg 8), and fills them with zeros first, so that they all take real memory.
 */
final class ZeroPages {
    /** Below it there is nothing to gain. */
    private static final long SMALLEST_BLOCK = 128 << 10;
    /** Less is not worth a call. */
    private static final long SHORTEST_RUN = 16 << 10;

    /** {@code MADV_DONTNEED} of madvise(2): private memory that is not a file's reads as zeros afterwards. */
    private static final int DONT_NEED = 4;

    private static final @Nullable ZeroPages LINUX = Loader.getPlatform().startsWith("linux") ? ofThisMachine() : null;

    private final Seek_Pointer_long_int size;
    private final Seek_Pointer_long_int advise;
    private final long page;

    private ZeroPages(Seek_Pointer_long_int size, Seek_Pointer_long_int advise, long page) {
        this.size = size;
        this.advise = advise;
        this.page = page;
    }

    private static @Nullable ZeroPages ofThisMachine() {
        Seek_Pointer_long_int size = function("malloc_usable_size");
        Seek_Pointer_long_int advise = function("madvise");
        Seek_Pointer_long_int page = function("getpagesize");
        return size == null || advise == null || page == null
                ? null
                : new ZeroPages(size, advise, (int) page.call(null, 0, 0));
    }

    /**
     * One of the C library's, called as the type {@code int64_t (void *, int64_t, int)}, which is near enough: what a
     * function does not ask for, it does not see.
     */
    private static @Nullable Seek_Pointer_long_int function(String name) {
        Pointer address = Loader.addressof(name);
        return address == null || address.isNull()
                ? null
                : new Seek_Pointer_long_int(new PointerPointer<Pointer>(1).put(address));
    }

    /**
     * To be called by the thread that has opened it, before anything is decoded: nobody else writes to it meanwhile.
     *
     * @return bytes given back
     */
    static long release(AVCodecContext opened) {
        Pointer own = opened.priv_data();
        return LINUX == null || own == null || own.isNull() ? 0 : LINUX.release(own);
    }

    /** @param block as malloc(3) gave it */
    private long release(Pointer block) {
        long bytes = size.call(block, 0, 0);
        if (bytes < SMALLEST_BLOCK || bytes > Integer.MAX_VALUE) {
            return 0;
        }
        ByteBuffer content =
                new BytePointer(block).capacity(bytes).asByteBuffer().order(ByteOrder.nativeOrder());
        long released = 0;
        int from = (int) (-block.address() & (page - 1));
        while (from + page <= bytes) {
            int to = from;
            while (to + page <= bytes && isZero(content, to)) {
                to += (int) page;
            }
            released += to - from >= SHORTEST_RUN ? release(block, from, to - from) : 0;
            from = to + (int) page;
        }
        return released;
    }

    private long release(Pointer block, int from, int length) {
        int refused = (int) advise.call(new BytePointer(block).position(from), length, DONT_NEED);
        return refused == 0 ? length : 0;
    }

    private boolean isZero(ByteBuffer content, int from) {
        for (int at = from; at < from + page; at += Long.BYTES) {
            if (content.getLong(at) != 0) {
                return false;
            }
        }
        return true;
    }
}
