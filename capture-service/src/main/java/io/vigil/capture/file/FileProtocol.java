package io.vigil.capture.file;

import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Clip;
import io.vigil.capture.video.Approach;
import io.vigil.capture.video.Protocol;
import java.time.Clock;
import java.util.Optional;

/** Plays video files: once or again and again, at their own pace or as fast as possible. */
public final class FileProtocol implements Protocol {
    private final Clock clock;

    public FileProtocol(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Approach> approach(CameraAddress address) {
        return address instanceof Clip clip ? Optional.of(new Showing(clip, clock)) : Optional.empty();
    }
}
