package io.vigil.system;

import io.vigil.avro.Frame;
import io.vigil.topic.Topics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;

/**
 * How long until the last of so many cameras has its first frame in the topic: from the moment when capture is given the
 * list, and from the start of its process. A fresh process each time.
 *
 * <p>Options: {@code -Dcameras=100 -Druns=3}.
 */
final class Opening {
    private Opening() {}

    public static void main(String[] arguments) throws IOException {
        int cameras = Integer.getInteger("cameras", 100);
        int runs = Integer.getInteger("runs", 3);
        FrameCount frames = new FrameCount();
        List<Double> opened = new ArrayList<>();
        try (FarmProcess farm = FarmProcess.start(cameras, Duration.ofMinutes(2L + runs));
                CaptureStand stand = CaptureStand.with(farm.cameras())) {
            stand.watch(Topics.FRAMES, Frame.class, frames::take);
            for (int run = 1; run <= runs; run++) {
                opened.add(open(run, cameras, stand, frames));
            }
        }
        opened.sort(null);
        System.out.printf("median %.1f s%n", opened.get(opened.size() / 2));
    }

    private static double open(int run, int cameras, CaptureStand stand, FrameCount frames) throws IOException {
        frames.forgetFirst();
        stand.backend().forgetAsked();
        Instant begun = Instant.now();
        MeasuredProcess capture = stand.startCapture();
        Awaitility.await("every camera's first frame")
                .atMost(Duration.ofMinutes(2))
                .until(() -> frames.cameras() == cameras);
        Instant last = frames.lastOfTheFirst();
        double fromList = HundredCameras.seconds(
                Duration.between(Objects.requireNonNull(stand.backend().firstAsked()), last));
        System.out.printf(
                "run %d: the last of %d cameras after %.1f s, %.1f s from the start of the process%n",
                run, cameras, fromList, HundredCameras.seconds(Duration.between(begun, last)));
        capture.end();
        HundredCameras.pause(Duration.ofSeconds(2)); // for what is under way to arrive
        return fromList;
    }
}
