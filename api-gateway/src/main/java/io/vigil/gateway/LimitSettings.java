package io.vigil.gateway;

import java.time.Duration;

/**
 * How much anybody may ask for.
 *
 * @param address requests from one IPv4 address or one IPv6 /64, whoever sends them
 * @param caller requests of one known caller
 * @param camera results reported about one camera
 * @param failures wrong credentials from one address
 * @param remembered of how many addresses, callers and cameras each the use is remembered
 * @param answer how long the answer to a request may take to begin; zero: for ever
 */
public record LimitSettings(
        Rate address, Rate caller, Rate camera, Failures failures, int remembered, Duration answer) {
    private static final String KEY = "vigil.gateway.limits.";
    private static final int MOST_REMEMBERED = 1 << 20;

    public LimitSettings {
        address.check("address");
        caller.check("caller");
        camera.check("camera");
        if (remembered < 64 || remembered > MOST_REMEMBERED) {
            throw new InvalidSetting(KEY + "remembered", "is " + remembered, "set it to 64-" + MOST_REMEMBERED);
        }
        if (answer.isNegative()) {
            throw new InvalidSetting(KEY + "answer", "is " + answer, "set it to a time such as 30s, or to 0");
        }
    }

    /**
     * So many at once, and so many a second in the long run.
     *
     * @param perSecond 0: no limit
     * @param burst how many at once after a rest
     */
    public record Rate(double perSecond, int burst) {

        public boolean isOn() {
            return perSecond > 0;
        }

        private void check(String name) {
            if (!(perSecond >= 0 && perSecond <= 1_000_000)) {
                throw new InvalidSetting(KEY + name + ".per-second", "is " + perSecond, "set it to 0 (off) to 1000000");
            }
            if (perSecond > 0 && (burst < 1 || burst / perSecond > 86_400)) {
                throw new InvalidSetting(
                        KEY + name + ".burst", "is " + burst, "set it to 1 or more, refilled within a day");
            }
        }
    }

    /**
     * What wrong credentials cost: after {@code free} of them each further one closes the door for twice as long.
     *
     * @param free how many cost nothing; 0: none ever does
     * @param first how long the door is closed the first time
     * @param most the longest
     * @param forgetAfter without a further failure everything is forgiven
     */
    public record Failures(int free, Duration first, Duration most, Duration forgetAfter) {
        public Failures {
            check("free", free, free >= 0 && free <= 10_000, "0 (off) to 10000");
            check("first", first, first.toMillis() >= 1, "1ms or more");
            check("most", most, most.compareTo(first) >= 0 && most.toDays() < 1, "the first or more, below a day");
            check("forget-after", forgetAfter, forgetAfter.compareTo(most) >= 0, "the most or more");
        }

        public boolean isOn() {
            return free > 0;
        }

        private static void check(String key, Object value, boolean holds, String remedy) {
            if (!holds) {
                throw new InvalidSetting(KEY + "failures." + key, "is " + value, "set it to " + remedy);
            }
        }
    }
}
