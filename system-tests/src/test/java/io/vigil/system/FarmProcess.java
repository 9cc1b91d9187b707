package io.vigil.system;

import io.vigil.standalone.process.JavaLaunch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A camera farm in a process of its own, as a user starts one. */
final class FarmProcess implements AutoCloseable {
    private final MeasuredProcess process;
    private final Map<String, String> cameras;

    private FarmProcess(MeasuredProcess process, Map<String, String> cameras) {
        this.process = process;
        this.cameras = cameras;
    }

    /** @param lasting after which it ends by itself */
    static FarmProcess start(int cameras, Duration lasting) throws IOException {
        return start(cameras, lasting, "portrait,truck");
    }

    /** @param clips of the farm's, in turn */
    static FarmProcess start(int cameras, Duration lasting, String clips) throws IOException {
        List<String> command = JavaLaunch.withHeap("64m")
                .jar(
                        VigilProcess.HOME.resolve("camera-farm/target/camera-farm.jar"),
                        "--cameras",
                        "" + cameras,
                        "--port",
                        "0",
                        "--clips",
                        clips,
                        "--for",
                        lasting.toSeconds() + "s");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Map<String, String> addresses = new LinkedHashMap<>();
        while (addresses.size() < cameras) {
            String line = said.readLine();
            if (line == null) {
                throw new IOException("the farm has ended before it told all addresses");
            }
            String[] parts = line.split("=", 2);
            addresses.put(parts[0], parts[1]);
        }
        Thread rest = new Thread(() -> repeat(said), "farm-said");
        rest.setDaemon(true);
        rest.start();
        return new FarmProcess(MeasuredProcess.of(process.toHandle()), addresses);
    }

    private static void repeat(BufferedReader said) {
        try (said) {
            said.lines().forEach(line -> System.out.println("farm: " + line));
        } catch (IOException | UncheckedIOException e) {
            // ended
        }
    }

    /** Addresses by name. */
    Map<String, String> cameras() {
        return cameras;
    }

    MeasuredProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.end();
    }
}
