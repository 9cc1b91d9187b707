package io.vigil.capture.camera;

import io.vigil.capture.sight.Luma;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * One scripted connection after another; a script is a string of p (picture), x (encoder fails), e (end), h (hang),
 * f (frozen), o (an error, as native code that gets no memory throws it).
 */
final class ScriptedSources implements FrameSources {
    private final Queue<Object> script;

    /** @param connections scripts, or the trouble that an attempt ends in */
    ScriptedSources(Object... connections) {
        this.script = new ArrayDeque<>(Arrays.asList(connections));
    }

    @Override
    public synchronized FrameSource of(Camera camera) {
        Object next = script.isEmpty() ? "h" : script.remove();
        if (next instanceof CameraState.Trouble trouble) {
            throw new SourceFailed(trouble);
        }
        return new Scripted((String) next);
    }

    private static final class Scripted implements FrameSource {
        private final String script;
        private final CountDownLatch stopped = new CountDownLatch(1);
        private int position = -1;

        Scripted(String script) {
            this.script = script;
        }

        @Override
        public boolean advance() {
            char step = script.charAt(Math.min(++position, script.length() - 1));
            if (step == 'h') {
                try {
                    stopped.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return false;
            }
            if (step == 'f') {
                throw new SourceFailed(new CameraState.Frozen("restart it"));
            }
            if (step == 'o') {
                throw new OutOfMemoryError("native");
            }
            return step != 'e';
        }

        @Override
        public Picture picture() {
            if (script.charAt(position) == 'x') {
                throw new IllegalStateException("not encodable");
            }
            return new Picture(new byte[] {1}, 1, 1, 2, 2);
        }

        @Override
        public Luma luma() {
            return new Luma(new byte[] {1}, 1, 1);
        }

        @Override
        public Duration position() {
            return Duration.ofMillis(40L * position);
        }

        @Override
        public @Nullable Instant cameraTime() {
            return null;
        }

        @Override
        public void spare(Sparing sparing) {}

        @Override
        public void stop() {
            stopped.countDown();
        }

        @Override
        public void close() {}
    }
}
