package io.vigil.farm.script;

import io.vigil.farm.rtsp.Mount;
import java.time.Duration;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Something that can happen to a camera and be undone.
 *
 * @param name as it is written
 */
record Fault(String name, Consumer<FarmCamera> begin, Consumer<FarmCamera> end) {
    static final String KNOWN = "stop, freeze, stick, garble, lose SHARE, pace FACTOR, narrow BYTES, show CLIP, lock,"
            + " restart, skew TIME, no-clock, viewers NUMBER";

    /** Takes its own words and leaves the others. */
    static Fault parse(Deque<String> words) {
        String name = words.isEmpty() ? "" : words.pop();
        return switch (name) {
            case "stop" -> new Fault(name, FarmCamera::stop, FarmCamera::start);
            case "lock" -> new Fault(name, FarmCamera::lock, FarmCamera::unlock);
            case "restart" -> new Fault(name, FarmCamera::hangUp, camera -> {});
            case "freeze" -> switched(name, Mount::freeze);
            case "stick" -> switched(name, Mount::stick);
            case "garble" -> switched(name, Mount::garble);
            case "no-clock" -> switched(name, (mount, on) -> mount.report(!on));
            default -> withArgument(name, words);
        };
    }

    private static Fault withArgument(String name, Deque<String> words) {
        String argument = words.isEmpty() ? "" : words.pop();
        String whole = name + " " + argument;
        return switch (name) {
            case "lose" -> set(whole, Mount::lose, share(argument), 0.0);
            case "pace" -> set(whole, Mount::pace, share(argument), 1.0);
            case "narrow" -> set(whole, Mount::narrow, Numbers.whole(argument), Integer.MAX_VALUE);
            case "viewers" -> set(whole, Mount::admit, Numbers.whole(argument), Integer.MAX_VALUE);
            case "skew" -> set(whole, Mount::skew, Numbers.duration(argument), Duration.ZERO);
            case "show" -> new Fault(whole, camera -> camera.show(argument), FarmCamera::showItsOwn);
            default -> throw new BadLine("'" + name + "' is nothing that can happen to a camera: use " + KNOWN);
        };
    }

    private interface Setting<T> {
        void set(Mount mount, T value);
    }

    private static Fault switched(String name, Setting<Boolean> setting) {
        return set(name, setting, true, false);
    }

    private static <T> Fault set(String name, Setting<T> setting, T value, T usual) {
        return new Fault(
                name, camera -> setting.set(camera.mount(), value), camera -> setting.set(camera.mount(), usual));
    }

    private static double share(String text) {
        double share = Numbers.decimal(text);
        if (!(share > 0 && share <= 1)) {
            throw new BadLine("'" + text + "' is not over 0 and up to 1");
        }
        return share;
    }
}
