package io.vigil.capture.file;

import io.vigil.capture.camera.CameraAddress.Clip;
import io.vigil.capture.camera.CameraAddress.Play;
import io.vigil.capture.camera.CameraAddress.Speed;
import io.vigil.capture.camera.CameraState.Trouble;
import io.vigil.capture.camera.CameraState.Unreadable;
import io.vigil.capture.camera.SourceFailed;
import io.vigil.capture.video.Approach;
import io.vigil.capture.video.Opening;
import io.vigil.capture.video.OpeningFailed;
import io.vigil.capture.video.Tempo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** One playing of a file. What is wrong with the file is found out before FFmpeg, which has one word for all of it. */
final class Showing implements Approach {
    /** Containers and bare streams; no play lists, which lead elsewhere, and no text, which FFmpeg would paint. */
    private static final String KINDS = "mov,matroska,avi,mpegts,mpeg,flv,asf,ogg,mxf,h264,hevc,mjpeg,m4v,mpjpeg,ivf";

    private static final Trouble NO_VIDEO = new Unreadable(
            "the video file holds nothing that can be decoded: check that it is video, such as H.264 in MP4");

    private final Clip clip;
    private final Clock clock;

    Showing(Clip clip, Clock clock) {
        this.clip = clip;
        this.clock = clock;
    }

    @Override
    public Opening opening(Duration within) {
        Path file = clip.file();
        if (!Files.exists(file)) {
            throw failed("the video file is not there: check that it exists; a path without a / before it begins in the"
                    + " folder where the service was started");
        }
        if (Files.isDirectory(file)) {
            throw failed("the address is a folder: name the video file in it");
        }
        if (!Files.isReadable(file)) {
            throw failed("the video file may not be read: let the service's user read it");
        }
        if (isEmpty(file)) {
            throw failed("the video file is empty: copy it again");
        }
        return new Opening("file:" + file, Map.of("protocol_whitelist", "file", "format_whitelist", KINDS));
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == 0;
        } catch (IOException e) {
            return false; // FFmpeg will see
        }
    }

    private static SourceFailed failed(String remedy) {
        return new SourceFailed(new Unreadable(remedy));
    }

    @Override
    public Trouble notOpened(OpeningFailed failure) {
        return NO_VIDEO;
    }

    @Override
    public Trouble silent(boolean receiving) {
        return NO_VIDEO;
    }

    @Override
    public Tempo tempo() {
        return clip.speed() == Speed.FAST ? new Haste(clock) : new Pace();
    }

    @Override
    public boolean continues(long pictures) {
        return clip.play() == Play.LOOP;
    }
}
