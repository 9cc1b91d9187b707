package io.vigil.farm.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The farm's command line: says each camera's address as {@code NAME=URL}, then what happens and when. */
public final class FarmCommand {
    private FarmCommand() {}

    /** Ends by itself after a time; exits with 2 where the command line or the script is not understood. */
    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            say(FarmOptions.USAGE);
            return;
        }
        try {
            run(FarmOptions.parse(List.of(arguments)));
        } catch (BadLine e) {
            System.err.println(e.getMessage());
            System.err.println(FarmOptions.USAGE);
            System.exit(2);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("cannot go on: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(FarmOptions options) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(options.drawn());
        if (options.script() != null) {
            lines.addAll(Files.readAllLines(options.script()));
        }
        try (Farm farm = Farm.start(options.plan(), Clock.systemUTC(), FarmCommand::say)) {
            farm.cameras().forEach(camera -> say(camera.name() + "=" + camera.address()));
            lines.forEach(farm::run);
            CountDownLatch end = new CountDownLatch(1);
            Thread listener = new Thread(() -> listen(farm, end), "farm-input");
            listener.setDaemon(true);
            listener.start();
            if (!end.await(options.lasting().toMillis(), TimeUnit.MILLISECONDS)) {
                say("the farm's time is over");
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static void listen(Farm farm, CountDownLatch end) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.strip().equals("end")) {
                    end.countDown();
                    return;
                }
                try {
                    farm.run(line);
                } catch (BadLine e) {
                    System.err.println(e.getMessage());
                }
            }
        } catch (IOException e) {
            // no input any more; the farm goes on
        }
    }
}
