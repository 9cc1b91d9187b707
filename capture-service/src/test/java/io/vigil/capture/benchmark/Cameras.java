package io.vigil.capture.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The camera farm in a process of its own, so that what it costs is not counted. */
record Cameras(Process process, List<String> addresses) implements AutoCloseable {

    static Cameras start(int count) throws IOException {
        Process process = new ProcessBuilder(
                        Java.command("-Xmx256m", "io.vigil.farm.script.FarmCommand", "--cameras", "" + count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> addresses = new ArrayList<>();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        while (addresses.size() < count) {
            String line = lines.readLine();
            if (line == null) {
                throw new IOException("the farm did not start");
            }
            addresses.add(line.substring(line.indexOf('=') + 1));
        }
        return new Cameras(process, addresses);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
