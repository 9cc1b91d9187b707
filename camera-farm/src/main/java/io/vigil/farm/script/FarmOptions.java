package io.vigil.farm.script;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The farm's command line. */
final class FarmOptions {
    static final String USAGE = """
            ./vigil farm [OPTION]..., or java -jar camera-farm.jar [OPTION]...
              --cameras NUMBER      how many (20)
              --port NUMBER         the first camera's, the others' follow (8600)
              --kind KIND           rtsp, rtsps or mjpeg (rtsp)
              --clips NAME,NAME     in turn: portrait, truck, fixed, dark, blurred, no-signal, small (portrait,truck; mjpeg: portrait)
              --login USER:PASSWORD what they ask for (nothing)
              --script FILE         lines such as: at 30s camera 7 freeze for 10s
              --random NUMBER       so many faults by lot over the whole time
              --seed NUMBER         of what is drawn by lot (1)
              --for TIME            when it ends by itself (1h)
            Lines like those of a script are taken from the standard input too; 'end' ends it.
            What can happen to a camera:
            """ + Fault.KNOWN;

    private static final Duration LONGEST = Duration.ofHours(24);

    private int cameras = 20;
    private int port = 8_600;
    private Plan.Kind kind = Plan.Kind.RTSP;
    private List<String> clips = List.of();
    private @Nullable Login login;
    private @Nullable Path script;
    private int random;
    private int seed = 1;
    private Duration lasting = Duration.ofHours(1);

    /** @throws BadLine when it cannot be understood */
    static FarmOptions parse(List<String> arguments) {
        FarmOptions options = new FarmOptions();
        Deque<String> words = new ArrayDeque<>(arguments);
        while (!words.isEmpty()) {
            String option = words.pop();
            String value = words.poll();
            if (value == null) {
                throw new BadLine(option + " is not understood or lacks its value");
            }
            options.read(option, value);
        }
        if (options.lasting.isZero() || options.lasting.compareTo(LONGEST) > 0) {
            throw new BadLine("--for is over 0 and up to 24h");
        }
        return options;
    }

    private void read(String option, String value) {
        switch (option) {
            case "--cameras" -> cameras = Numbers.whole(value);
            case "--port" -> port = value.equals("0") ? 0 : Numbers.whole(value);
            case "--kind" -> kind = Plan.Kind.parse(value);
            case "--clips" -> clips = List.of(value.split(",", -1));
            case "--login" -> login = Login.parse(value);
            case "--script" -> script = Path.of(value);
            case "--random" -> random = Numbers.whole(value);
            case "--seed" -> seed = Numbers.whole(value);
            case "--for" -> lasting = Numbers.ahead(value);
            default -> throw new BadLine("option " + option + " is not known");
        }
    }

    Plan plan() {
        List<String> usual = kind == Plan.Kind.MJPEG ? List.of("portrait") : List.of("portrait", "truck");
        return new Plan(cameras, port, clips.isEmpty() ? usual : clips, kind, login);
    }

    @Nullable
    Path script() {
        return script;
    }

    List<String> drawn() {
        return random == 0 ? List.of() : Chance.lines(seed, random, cameras, (int) Math.max(1, lasting.toSeconds()));
    }

    Duration lasting() {
        return lasting;
    }
}
