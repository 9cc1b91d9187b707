package io.vigil.system;

import io.vigil.avro.Frame;
import io.vigil.avro.StageReport;
import io.vigil.farm.script.Farm;
import io.vigil.farm.script.Plan;
import io.vigil.topic.Topics;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/**
 * Everything that can go wrong, one camera after the other, then at random, then broker, registry and capture itself. The
 * farm says when it began and ended; prints how long capture took to say so, and until frames flowed again.
 *
 * <p>Options: {@code -Dseed=1 -Dlasting=20 -Drandom=60} (seconds of a fault, and of the random part).
 */
final class FaultSchedule {
    private static final List<String> FAULTS = List.of(
            "stop",
            "lock",
            "freeze",
            "stick",
            "garble",
            "show blurred",
            "show dark",
            "show no-signal",
            "lose 0.3",
            "pace 0.4",
            "narrow 8000",
            "show small",
            "restart");
    private static final List<String> DRAWN =
            List.of("stop", "lock", "freeze", "garble", "lose 0.2", "show small", "show dark", "restart");

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final FrameCount frames = new FrameCount();
    private final CaptureReports reports = new CaptureReports();
    private final Duration lasting = Duration.ofSeconds(Integer.getInteger("lasting", 20));
    private final int cameras = FAULTS.size() + 4;

    /** What the farm did. */
    private record Fault(String camera, String name, Instant begun, Instant ended) {}

    private FaultSchedule() {}

    public static void main(String[] arguments) throws IOException {
        new FaultSchedule().run();
    }

    private void run() throws IOException {
        Plan plan = new Plan(cameras, 0, List.of("portrait", "truck"), Plan.Kind.RTSP, null);
        try (Farm farm = Farm.start(plan, Clock.systemUTC(), told::add)) {
            Map<String, String> addresses = new LinkedHashMap<>();
            farm.cameras().forEach(camera -> addresses.put(camera.name(), camera.address()));
            try (CaptureStand stand = CaptureStand.with(addresses)) {
                stand.watch(Topics.FRAMES, Frame.class, frames::take);
                stand.watch(Topics.STAGE_REPORTS, StageReport.class, reports::take);
                System.out.println("logs are in " + stand.logs());
                stand.startCapture();
                awaitAllFlowing(Instant.EPOCH, Duration.ofMinutes(1));
                HundredCameras.pause(Duration.ofSeconds(10));
                oneAfterTheOther(farm);
                atRandom(farm);
                withoutBroker(stand);
                withoutRegistry(stand);
                System.out.printf(
                        "SIGTERM: capture left after %.1f s%n",
                        HundredCameras.seconds(stand.process("capture").end()));
                HundredCameras.pause(Duration.ofSeconds(3));
                System.out.println(reports.ledger(frames.bySession()));
            }
        }
    }

    /** Two seconds apart, each on a camera of its own. */
    private void oneAfterTheOther(Farm farm) {
        for (int i = 0; i < FAULTS.size(); i++) {
            farm.run("at " + 2 * i + "s camera " + (i + 1) + " " + FAULTS.get(i) + " for " + lasting.toSeconds() + "s");
        }
        awaitEnds(FAULTS.size());
        Instant over = Instant.now();
        awaitAllFlowing(over, Duration.ofSeconds(60));
        HundredCameras.pause(Duration.ofSeconds(5));
        System.out.printf(
                "%-16s %-12s %8s  %-24s %-14s %8s%n", "fault", "first said", "after s", "then", "rate", "flows s");
        faults(0).forEach(this::print);
    }

    private void print(Fault fault) {
        List<CaptureReports.Told> since = reports.since(fault.camera(), fault.begun());
        CaptureReports.Told first = since.stream()
                .filter(told -> !told.isOnline() && told.arrived().isBefore(fault.ended()))
                .findFirst()
                .orElse(null);
        CaptureReports.Told lastOf = since.stream()
                .filter(told -> told.arrived().isBefore(fault.ended()))
                .reduce((one, other) -> other)
                .orElse(null);
        System.out.printf(
                "%-16s %-12s %8s  %-24s %-14s %8.1f%n",
                fault.name(),
                first == null ? "nothing" : first.report().getState(),
                first == null
                        ? "-"
                        : "%.1f".formatted(HundredCameras.seconds(Duration.between(fault.begun(), first.arrived()))),
                lastOf == null ? "nothing" : lastOf.report().getState(),
                lastOf == null ? "" : lastOf.report().getDecodedPerSecond() + "/s",
                HundredCameras.seconds(recovery(fault)));
    }

    /** From the fault's end until the camera is said to be online, and really decodes. */
    private Duration recovery(Fault fault) {
        return reports.since(fault.camera(), fault.ended()).stream()
                .filter(told -> told.isOnline() && flows(told.report()))
                .findFirst()
                .map(told -> Duration.between(fault.ended(), told.arrived()))
                .orElse(Duration.ofSeconds(-1));
    }

    private static boolean flows(StageReport report) {
        Float rate = report.getDecodedPerSecond();
        return rate != null && rate > 1;
    }

    private void atRandom(Farm farm) {
        long seed = Long.getLong("seed", 1L);
        int seconds = Integer.getInteger("random", 60);
        int before = faults(0).size();
        Random random = new Random(seed);
        for (int i = 0; i < seconds / 2; i++) {
            farm.run("at " + random.nextInt(seconds) + "s camera " + (1 + random.nextInt(cameras)) + " "
                    + DRAWN.get(random.nextInt(DRAWN.size())) + " for " + (3 + random.nextInt(12)) + "s");
        }
        awaitEnds(before + seconds / 2);
        Instant over = Instant.now();
        Instant flowing = awaitAllFlowing(over, Duration.ofSeconds(60));
        System.out.printf(
                "at random, seed %d: %d faults in %d s; all %d cameras flow %.1f s after the last%n",
                seed, seconds / 2, seconds, cameras, HundredCameras.seconds(Duration.between(over, flowing)));
    }

    private void withoutBroker(CaptureStand stand) throws IOException {
        stand.process("kafka").end();
        HundredCameras.pause(lasting);
        stand.startBroker();
        Instant back = Instant.now();
        Instant flowing = awaitAllFlowing(back, Duration.ofSeconds(90));
        System.out.printf(
                "broker away for %d s: all cameras' frames flow %.1f s after it answers%n",
                lasting.toSeconds(), HundredCameras.seconds(Duration.between(back, flowing)));
    }

    private void withoutRegistry(CaptureStand stand) throws IOException {
        stand.process("registry").end();
        Instant gone = Instant.now();
        Instant flowing = awaitAllFlowing(gone.plusSeconds(3), Duration.ofSeconds(30));
        System.out.printf(
                "registry away: all cameras' frames of 3 s later are there %.1f s after its end%n",
                HundredCameras.seconds(Duration.between(gone, flowing)));
        stand.startRegistry();
    }

    /** Until each camera has a frame that capture received after the moment. @return when that was so */
    private Instant awaitAllFlowing(Instant after, Duration atMost) {
        Awaitility.await().atMost(atMost).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
            for (int i = 1; i <= cameras; i++) {
                if (!frames.newest("camera-" + i).isAfter(after)) {
                    throw new AssertionError("camera-" + i + " is still silent: " + reports.last("camera-" + i));
                }
            }
        });
        return Instant.now();
    }

    private void awaitEnds(int faults) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> told.stream().filter(line -> line.endsWith(" end")).count() >= faults);
    }

    /** Those that have ended, from the farm's own lines. */
    private List<Fault> faults(int from) {
        Map<String, Instant> begun = new LinkedHashMap<>();
        List<Fault> faults = new CopyOnWriteArrayList<>();
        for (String line : told.subList(from, told.size())) {
            String[] words = line.split(" ", 3);
            Instant at = Instant.parse(words[0]);
            String name = words[2].substring(0, words[2].lastIndexOf(' '));
            if (line.endsWith(" begin")) {
                begun.put(words[1] + name, at);
            } else if (line.endsWith(" end")) {
                faults.add(new Fault(words[1], name, begun.getOrDefault(words[1] + name, at), at));
            }
        }
        return faults;
    }
}
