package io.vigil.capture.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One motion process for all cameras. It takes every picture that it looks at for motion, so that it writes all of them as
 * JPEGs, to memory. What it does besides: it looks for motion, which is its purpose.
 */
record MotionContender(Process process, Path pictures) implements Contender {

    static MotionContender start(List<String> addresses, Path folder) throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("motion"));
        StringBuilder main = new StringBuilder("""
                daemon off
                log_level 3
                webcontrol_port 0
                stream_port 0
                target_dir %s
                """.formatted(pictures));
        for (int camera = 1; camera <= addresses.size(); camera++) {
            Path file = folder.resolve("motion-" + camera + ".conf");
            Files.writeString(file, """
                    camera_id %d
                    netcam_url %s
                    width 640
                    height 360
                    framerate 5
                    emulate_motion on
                    noise_tune off
                    pre_capture 0
                    post_capture 0
                    minimum_motion_frames 1
                    picture_output on
                    picture_quality 80
                    picture_filename %%t-%%Y%%m%%d%%H%%M%%S-%%q
                    movie_output off
                    text_left
                    text_right
                    """.formatted(camera, addresses.get(camera - 1)));
            main.append("camera ").append(file).append('\n');
        }
        Path configuration = Files.writeString(folder.resolve("motion.conf"), main);
        return new MotionContender(
                new ProcessBuilder("motion", "-n", "-c", configuration.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                pictures);
    }

    @Override
    public List<Process> processes() {
        return List.of(process);
    }

    @Override
    public Tally tally() throws IOException {
        long count = 0;
        long bytes = 0;
        try (Stream<Path> files = Files.list(pictures)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                count++;
                bytes += Files.size(file);
            }
        }
        return new Tally(count, bytes);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        DecodeBenchmark.remove(pictures);
    }
}
