package io.vigil.farm.script;

import io.vigil.farm.rtsp.Identity;
import io.vigil.farm.rtsp.Loop;
import io.vigil.farm.rtsp.RtspServer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Cameras on ports of their own, served by one thread, and the lines that make things happen to them. Thread-safe. */
public final class Farm implements AutoCloseable {
    private final Loop loop = Loop.start();
    private final List<RtspServer> servers = new ArrayList<>();
    private final List<FarmCamera> cameras = new ArrayList<>();
    private final Clock clock;
    private final Consumer<String> told;
    private final ScheduledExecutorService timeline = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "farm-script");
        thread.setDaemon(true);
        return thread;
    });

    private Farm(Clock clock, Consumer<String> told) {
        this.clock = clock;
        this.told = told;
    }

    /**
     * @param told gets a line for whatever begins or ends: its time by that clock, the camera, the fault, {@code begin} or
     *     {@code end}
     */
    public static Farm start(Plan plan, Clock clock, Consumer<String> told) {
        Farm farm = new Farm(clock, told);
        try {
            farm.build(plan);
        } catch (RuntimeException e) {
            farm.close();
            throw e;
        }
        return farm;
    }

    private void build(Plan plan) {
        Footages footages = new Footages(plan.kind());
        Identity identity = plan.kind() == Plan.Kind.RTSPS ? Identity.selfSigned() : null;
        for (int i = 0; i < plan.cameras(); i++) {
            int port = plan.firstPort() == 0 ? 0 : plan.firstPort() + i;
            RtspServer server = identity == null ? RtspServer.on(port, loop) : RtspServer.secure(port, identity, loop);
            servers.add(server);
            String clip = plan.clips().get(i % plan.clips().size());
            cameras.add(new FarmCamera("camera-" + (i + 1), server, plan.login(), footages, clip));
        }
    }

    public List<FarmCamera> cameras() {
        return List.copyOf(cameras);
    }

    /**
     * Does what a line says, now or when it says; empty lines and those with {@code #} are passed over.
     *
     * @throws BadLine where it is not understood; then nothing happens
     */
    public void run(String line) {
        if (line.isBlank() || line.strip().startsWith("#")) {
            return;
        }
        Happening happening = Happening.parse(line, cameras.size());
        at(happening.after(), () -> begin(happening));
    }

    private void begin(Happening happening) {
        Fault fault = happening.fault();
        happening.cameras().forEach(number -> happen(number, fault.begin(), fault.name() + " begin"));
        if (happening.lasting() != null) {
            at(
                    happening.lasting(),
                    () -> happening.cameras().forEach(number -> happen(number, fault.end(), fault.name() + " end")));
        }
    }

    private void happen(int number, Consumer<FarmCamera> what, String words) {
        FarmCamera camera = cameras.get(number - 1);
        String outcome = words;
        try {
            what.accept(camera);
        } catch (RuntimeException e) {
            outcome = words + " failed: " + e.getMessage();
        }
        told.accept(clock.instant() + " " + camera.name() + " " + outcome);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the tasks never throw
    private void at(Duration after, Runnable task) {
        try {
            timeline.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // the farm is closed
        }
    }

    @Override
    public void close() {
        timeline.shutdownNow();
        servers.forEach(RtspServer::close);
        loop.close();
    }
}
