package io.vigil.capture.benchmark;

import io.vigil.capture.SourcesForTests;
import io.vigil.capture.camera.Backoff;
import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.Fleet;
import io.vigil.capture.camera.Handling;
import io.vigil.capture.camera.Studio;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Capture without Spring and Kafka: pictures are counted. Each line on the standard input is answered with the totals. */
final class SessionsAlone {
    private static final double RATE = 5;

    private SessionsAlone() {}

    public static void main(String[] addresses) throws IOException {
        System.setProperty("org.bytedeco.javacpp.maxBytes", "0");
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        AtomicLong pictures = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        Studio studio = new Studio(
                SourcesForTests.of(Duration.ofSeconds(5), 640),
                frame -> {
                    pictures.incrementAndGet();
                    bytes.addAndGet(frame.picture().jpeg().length);
                    frame.ledger().publish();
                },
                RATE,
                Duration.ofSeconds(1),
                () -> new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), new Random()),
                Clock.systemUTC());
        List<Camera> cameras = new ArrayList<>();
        for (String address : addresses) {
            cameras.add(new Camera("" + cameras.size(), CameraAddress.parse(address), 0, Handling.USUAL));
        }
        try (Fleet fleet = new Fleet(studio, cameras.size())) {
            fleet.serve(cameras);
            BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (questions.readLine() != null) {
                System.out.println("total " + pictures.get() + " " + bytes.get());
            }
        }
    }
}
