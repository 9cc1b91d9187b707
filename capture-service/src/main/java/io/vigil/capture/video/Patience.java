package io.vigil.capture.video;

import java.time.Duration;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * How long FFmpeg may still wait: it asks while it does. One deadline serves connecting, reading and being stopped. The
 * deadline lies in native memory because all contexts share one callback; JavaCPP has only a handful of them to give.
 */
final class Patience implements AutoCloseable {
    private static final Question QUESTION = new Question();

    private final LongPointer deadline = new LongPointer(1);
    private boolean stopped;
    private long granted;

    private static final class Question extends AVIOInterruptCB.Callback_Pointer {
        @Override
        public int call(Pointer deadline) {
            return isPast(new LongPointer(deadline).get()) ? 1 : 0;
        }
    }

    void attachTo(AVFormatContext format) {
        format.interrupt_callback().callback(QUESTION).opaque(deadline);
    }

    synchronized void renew(Duration duration) {
        granted = duration.toNanos();
        renew();
    }

    /** For as long as the last time. */
    synchronized void renew() {
        if (!stopped) {
            deadline.put(System.nanoTime() + granted);
        }
    }

    synchronized boolean isOver() {
        return stopped || isPast(deadline.get());
    }

    /** Any thread; for good. */
    synchronized void stop() {
        if (!stopped) {
            stopped = true;
            deadline.put(System.nanoTime() - 1);
        }
    }

    /** After the last context that it was attached to is closed. */
    @Override
    public synchronized void close() {
        stopped = true;
        deadline.deallocate();
    }

    private static boolean isPast(long moment) {
        return System.nanoTime() - moment > 0;
    }
}
