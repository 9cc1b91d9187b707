package io.vigil.gateway.instance;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets each address try ten times a minute. Remembers a bounded number of addresses. */
final class LoginThrottle {
    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<InetAddress, Window> windows = new LinkedHashMap<>();

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean admits(InetAddress address) {
        Instant now = clock.instant();
        Window window = windows.get(address);
        if (window == null || !window.since().plus(WINDOW).isAfter(now)) {
            window = new Window(now, 0);
        }
        windows.remove(address);
        windows.put(address, new Window(window.since(), window.tries() + 1));
        if (windows.size() > MOST) {
            windows.remove(windows.keySet().iterator().next());
        }
        return window.tries() < TRIES;
    }

    private record Window(Instant since, int tries) {}
}
