package io.vigil.capture.live;

import io.vigil.capture.camera.LiveFrame;
import io.vigil.capture.camera.Spectators;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Those who watch, seen from the cameras' side.
 *
 * @param ease whether the processors suffice: where they do not, nobody is shown more than the models are
 * @param way takes the frames to them, without ever waiting
 */
public record Gallery(Watched watched, BooleanSupplier ease, Consumer<LiveFrame> way) implements Spectators {

    @Override
    public boolean watch(String cameraId) {
        return watched.includes(cameraId) && ease.getAsBoolean();
    }

    @Override
    public void show(LiveFrame frame) {
        way.accept(frame);
    }
}
