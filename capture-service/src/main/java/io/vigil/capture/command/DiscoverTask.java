package io.vigil.capture.command;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What is to be discovered.
 *
 * @param user empty: nobody logs in
 */
record DiscoverTask(String user, Duration patience) {
    static final String USAGE = """
            ./vigil cameras discover [--user NAME] [--wait SECONDS]
                --user NAME     ask each device for its profiles as this user; the password is read from the
                                variable CAMERA_PASSWORD, or from the terminal
                --wait SECONDS  how long devices may take to answer: 1 to 60, 3 by default
            """;

    private static final int USUAL_WAIT = 3;
    private static final int LONGEST_WAIT = 60;

    /** @throws IllegalArgumentException whose message says what is wrong */
    static DiscoverTask parse(List<String> words) {
        Deque<String> rest = new ArrayDeque<>(words);
        if (!"discover".equals(rest.poll())) {
            throw new IllegalArgumentException("the command for cameras is 'discover'");
        }
        String user = "";
        Duration patience = Duration.ofSeconds(USUAL_WAIT);
        while (!rest.isEmpty()) {
            String option = rest.remove();
            String value = rest.poll();
            if (value == null) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            switch (option) {
                case "--user" -> user = value;
                case "--wait" -> patience = seconds(value);
                default -> throw new IllegalArgumentException(option + " is not known");
            }
        }
        return new DiscoverTask(user, patience);
    }

    private static Duration seconds(String text) {
        if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LONGEST_WAIT) {
            throw new IllegalArgumentException("--wait needs whole seconds, 1 to " + LONGEST_WAIT);
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }
}
