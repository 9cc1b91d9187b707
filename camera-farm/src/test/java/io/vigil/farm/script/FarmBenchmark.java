package io.vigil.farm.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * What it costs to be so many cameras: the farm in a process of its own, a client a camera that reads and forgets.
 *
 * <p>Arguments: cameras, seconds.
 */
final class FarmBenchmark {
    private final LongAdder bytes = new LongAdder();

    private FarmBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int cameras = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        Process farm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        "target/camera-farm.jar",
                        "--cameras",
                        "" + cameras,
                        "--port",
                        "0",
                        "--for",
                        (seconds + 60) + "s")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(farm.getInputStream(), StandardCharsets.UTF_8))) {
            List<URI> addresses = new ArrayList<>();
            while (addresses.size() < cameras) {
                String line = said.readLine();
                addresses.add(URI.create(line.substring(line.indexOf('=') + 1)));
            }
            new FarmBenchmark().measure(farm, addresses, seconds);
        } finally {
            farm.destroy();
        }
    }

    private void measure(Process farm, List<URI> addresses, int seconds) throws InterruptedException, IOException {
        for (URI address : addresses) {
            Thread viewer = new Thread(() -> view(address));
            viewer.setDaemon(true);
            viewer.start();
        }
        TimeUnit.SECONDS.sleep(10); // code is compiled by then
        Duration before = cpu(farm);
        long bytesBefore = bytes.sum();
        TimeUnit.SECONDS.sleep(seconds);
        double cpu = cpu(farm).minus(before).toMillis() / 1000.0;
        System.out.printf(
                "%d cameras: %.1f %% of a core, %.1f MB/s, %d MiB%n",
                addresses.size(), 100 * cpu / seconds, (bytes.sum() - bytesBefore) / 1e6 / seconds, mebibytes(farm));
    }

    private static Duration cpu(Process farm) {
        return farm.info().totalCpuDuration().orElseThrow();
    }

    private static long mebibytes(Process farm) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + farm.pid() + "/smaps_rollup")).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    private void view(URI address) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("SETUP " + address
                            + " RTSP/1.0\r\nCSeq: 1\r\nTransport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n\r\n" + "PLAY "
                            + address + " RTSP/1.0\r\nCSeq: 2\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes.add(read);
            }
        } catch (IOException e) {
            System.out.println(address + ": " + e.getMessage());
        }
    }
}
