package io.vigil.system;

import io.vigil.avro.Frame;
import io.vigil.avro.StageReport;
import io.vigil.topic.Topics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;

/**
 * Cameras of 25 pictures a second from a farm, sampled at five, with a broker and a registry beside capture and nothing
 * else, everything on this machine. Prints each minute frames a second, each process's share of a core, capture's memory and
 * how late frames reach a consumer; at the end CPU-seconds, how capture leaves, and the ledger beside what the topic holds.
 *
 * <p>Options: {@code -Dcameras=100 -Dminutes=20 -Dclips=fixed}.
 */
final class HundredCameras {
    private final FarmProcess farm;
    private final CaptureStand stand;
    private final FrameCount frames = new FrameCount();
    private final CaptureReports reports = new CaptureReports();
    private final Map<String, MeasuredProcess> processes = new LinkedHashMap<>();
    private Map<String, Duration> before = Map.of();
    private long framesBefore;
    private Instant at = Instant.EPOCH;

    private HundredCameras(FarmProcess farm, CaptureStand stand) {
        this.farm = farm;
        this.stand = stand;
    }

    public static void main(String[] arguments) throws IOException {
        int cameras = Integer.getInteger("cameras", 100);
        int minutes = Integer.getInteger("minutes", 20);
        String clips = System.getProperty("clips", "fixed");
        try (FarmProcess farm = FarmProcess.start(cameras, Duration.ofMinutes(minutes + 5), clips);
                CaptureStand stand = CaptureStand.with(farm.cameras())) {
            System.out.println("logs are in " + stand.logs());
            new HundredCameras(farm, stand).run(cameras, minutes);
        }
    }

    private void run(int cameras, int minutes) throws IOException {
        stand.watch(Topics.FRAMES, Frame.class, frames::take);
        stand.watch(Topics.STAGE_REPORTS, StageReport.class, reports::take);
        Instant begun = Instant.now();
        processes.put("capture", stand.startCapture());
        processes.put("farm", farm.process());
        processes.put("kafka", stand.process("kafka"));
        processes.put("registry", stand.process("registry"));
        processes.put("this", MeasuredProcess.of(ProcessHandle.current()));
        Awaitility.await("every camera's first frame")
                .atMost(Duration.ofMinutes(2))
                .until(() -> frames.cameras() == cameras);
        System.out.printf(
                "the last camera's first frame %.1f s after capture's start%n",
                seconds(Duration.between(begun, frames.lastOfTheFirst())));
        pause(Duration.ofSeconds(15)); // until code is compiled
        mark();
        Map<String, Duration> first = before;
        Instant from = at;
        long framesFirst = framesBefore;
        for (int minute = 1; minute <= minutes; minute++) {
            pause(Duration.ofMinutes(1).minus(Duration.between(at, Instant.now())));
            tell(minute);
        }
        conclude(first, Duration.between(from, at), framesBefore - framesFirst);
    }

    private void mark() {
        Map<String, Duration> now = new LinkedHashMap<>();
        processes.forEach((name, process) -> now.put(name, process.cpu()));
        before = now;
        framesBefore = frames.frames();
        at = Instant.now();
        frames.latencies();
        reports.forgetOld();
    }

    private void tell(int minute) {
        Map<String, Duration> cpuBefore = before;
        long countBefore = framesBefore;
        Instant then = at;
        String latencies = frames.latencies();
        mark();
        double seconds = seconds(Duration.between(then, at));
        StringBuilder shares = new StringBuilder();
        before.forEach((name, cpu) -> shares.append(String.format(
                " %s %.0f %%", name, 100 * seconds(cpu.minus(cpuBefore.getOrDefault(name, Duration.ZERO))) / seconds)));
        System.out.printf(
                "minute %2d: %.1f frames/s, capture %d MiB, %s; of a core:%s%n",
                minute,
                (framesBefore - countBefore) / seconds,
                process("capture").mebibytes(),
                latencies,
                shares);
    }

    private void conclude(Map<String, Duration> first, Duration lasted, long counted) {
        System.out.printf("in %.0f s: %d frames, %.1f a second%n", seconds(lasted), counted, counted / seconds(lasted));
        before.forEach((name, cpu) -> {
            double used = seconds(cpu.minus(first.getOrDefault(name, Duration.ZERO)));
            System.out.printf(
                    "  %-8s %7.1f CPU-seconds, %.2f ms a frame, %d MiB%n",
                    name, used, 1_000 * used / counted, process(name).mebibytes());
        });
        System.out.printf(
                "capture left %.1f s after SIGTERM%n",
                seconds(process("capture").end()));
        pause(Duration.ofSeconds(3)); // for what is under way to arrive
        System.out.println(reports.ledger(frames.bySession()));
    }

    private MeasuredProcess process(String name) {
        return Objects.requireNonNull(processes.get(name));
    }

    static void pause(Duration duration) {
        if (duration.toMillis() > 0) {
            Awaitility.await()
                    .pollDelay(duration)
                    .atMost(duration.plusSeconds(30))
                    .until(() -> true);
        }
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
