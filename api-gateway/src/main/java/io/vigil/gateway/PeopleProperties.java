package io.vigil.gateway;

import java.time.Duration;

/**
 * How people and their programs are let in.
 *
 * @param sessionIdle a session that is not used for so long ends
 * @param sessionLongest a session ends after so long in any case
 * @param tokenLongest an API token is good for so long at most
 * @param streamCheck how soon a stream of pictures or events ends whose caller is not let in any more
 * @param issuer of people whose accounts are kept elsewhere
 */
public record PeopleProperties(
        Duration sessionIdle,
        Duration sessionLongest,
        Duration tokenLongest,
        Duration streamCheck,
        IssuerProperties issuer) {

    public static final PeopleProperties USUAL = new PeopleProperties(
            Duration.ofHours(1),
            Duration.ofHours(12),
            Duration.ofDays(365),
            Duration.ofSeconds(15),
            IssuerProperties.NONE);

    public PeopleProperties {
        atLeast("session-idle", sessionIdle, Duration.ofMinutes(2));
        atLeast("session-longest", sessionLongest, sessionIdle);
        atLeast("token-longest", tokenLongest, Duration.ofHours(1));
        atLeast("stream-check", streamCheck, Duration.ofSeconds(1));
    }

    private static void atLeast(String key, Duration value, Duration least) {
        if (value.compareTo(least) < 0) {
            throw new InvalidSetting("vigil.gateway.people." + key, "is " + value, "set it to " + least + " or more");
        }
    }
}
