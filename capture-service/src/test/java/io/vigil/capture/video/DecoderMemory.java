package io.vigil.capture.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one more open stream takes (Linux): {@code FILE STREAMS}, each stream's first 60 pictures decoded. */
final class DecoderMemory {
    private static final int PICTURES = 60;
    private static final int WARM_UP = 2;

    private DecoderMemory() {}

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        List<VideoStream> streams = new ArrayList<>();
        open(arguments[0], WARM_UP, streams);
        long before = resident();
        open(arguments[0], count, streams);
        System.out.println((resident() - before) / count + " KB a stream");
        streams.forEach(VideoStream::close);
    }

    private static void open(String file, int count, List<VideoStream> streams) {
        for (int stream = 0; stream < count; stream++) {
            Patience patience = new Patience();
            patience.renew(Duration.ofMinutes(1));
            VideoStream opened = VideoStream.open(new Opening(file, Map.of()), patience);
            for (int picture = 0; picture < PICTURES; picture++) {
                opened.advance();
            }
            streams.add(opened);
        }
    }

    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/smaps_rollup")).stream()
                .filter(line -> line.startsWith("Rss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
