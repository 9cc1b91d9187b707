package io.vigil.capture.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One ffmpeg process a camera, one decoder thread each, which is cheaper than its default. Quality 3 makes pictures of about
 * the size of Vigil's.
 */
record FfmpegContender(List<Process> processes, List<Path> reports) implements Contender {

    static FfmpegContender start(List<String> addresses, Path folder) throws IOException {
        List<Process> processes = new ArrayList<>();
        List<Path> reports = new ArrayList<>();
        for (String address : addresses) {
            Path report = folder.resolve("ffmpeg-" + reports.size());
            reports.add(report);
            processes.add(new ProcessBuilder(("ffmpeg -nostdin -v error -threads 1 -rtsp_transport tcp -i " + address
                                    + " -vf fps=5 -q:v 3 -f image2pipe -stats_period 0.5 -progress " + report
                                    + " -y /dev/null")
                            .split(" ", -1))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        return new FfmpegContender(processes, reports);
    }

    @Override
    public Tally tally() throws IOException {
        Tally sum = new Tally(0, 0);
        for (Path report : reports) {
            List<String> lines = Files.readAllLines(report);
            sum = new Tally(sum.pictures() + last(lines, "frame="), sum.bytes() + last(lines, "total_size="));
        }
        return sum;
    }

    /** Totals run on. */
    private static long last(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.substring(key.length()).strip()))
                .max()
                .orElse(0);
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
    }
}
