package io.vigil.capture.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One process of Vigil's sessions, with the flags that the product gives capture, and nothing behind them. */
record VigilContender(Process process, BufferedReader answers, Writer questions) implements Contender {
    private static final String FLAGS = System.getProperty(
            "flags",
            "-Xms16m -Xmx160m -Xmn12m -XX:+UseSerialGC -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30"
                    + " -XX:ReservedCodeCacheSize=64m -XX:TieredStopAtLevel=1");

    static VigilContender start(List<String> addresses) throws IOException {
        List<String> command =
                new ArrayList<>(Java.command(FLAGS, SessionsAlone.class.getName(), addresses.toArray(new String[0])));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        builder.environment().putIfAbsent("MALLOC_MMAP_THRESHOLD_", "131072");
        builder.environment().putIfAbsent("MALLOC_TRIM_THRESHOLD_", "131072");
        Process process = builder.start();
        return new VigilContender(
                process, process.inputReader(StandardCharsets.UTF_8), process.outputWriter(StandardCharsets.UTF_8));
    }

    @Override
    public List<Process> processes() {
        return List.of(process);
    }

    @Override
    public Tally tally() throws IOException {
        questions.write("?\n");
        questions.flush();
        String line = answers.readLine();
        while (line != null && !line.startsWith("total ")) {
            line = answers.readLine(); // the log
        }
        if (line == null) {
            throw new IOException("Vigil has ended");
        }
        String[] totals = line.split(" ", -1);
        return new Tally(Long.parseLong(totals[1]), Long.parseLong(totals[2]));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
