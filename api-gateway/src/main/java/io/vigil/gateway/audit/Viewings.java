package io.vigil.gateway.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who watches which camera since when. A short break is none: pages reconnect when they are scrolled. Thread-safe. */
final class Viewings {
    private final Duration pause;
    private final Map<Key, Watch> open = new HashMap<>();

    /** @param origin of the request that began it */
    record Viewing(Origin origin, String camera) {
        private Key key() {
            return new Key(origin.actor().key(), origin.address(), camera);
        }
    }

    /** @param lasted from the first look to the last */
    record Ended(Viewing viewing, Duration lasted) {}

    private record Key(String actor, @Nullable String address, String camera) {}

    private record Watch(Viewing viewing, Instant since, int viewers, Instant last) {}

    /** @param pause how long somebody may be away without having left */
    Viewings(Duration pause) {
        this.pause = pause;
    }

    /** @return whether it begins with this */
    synchronized boolean entered(Viewing viewing, Instant now) {
        Watch before = open.get(viewing.key());
        open.put(
                viewing.key(),
                before == null
                        ? new Watch(viewing, now, 1, now)
                        : new Watch(before.viewing(), before.since(), before.viewers() + 1, now));
        return before == null;
    }

    synchronized void left(Viewing viewing, Instant now) {
        open.computeIfPresent(
                viewing.key(),
                (key, watch) -> new Watch(watch.viewing(), watch.since(), Math.max(0, watch.viewers() - 1), now));
    }

    /** Those that were left for longer than a pause. */
    synchronized List<Ended> ended(Instant now) {
        List<Ended> ended = new ArrayList<>();
        Iterator<Watch> watches = open.values().iterator();
        while (watches.hasNext()) {
            Watch watch = watches.next();
            if (watch.viewers() == 0 && !watch.last().plus(pause).isAfter(now)) {
                watches.remove();
                ended.add(new Ended(watch.viewing(), Duration.between(watch.since(), watch.last())));
            }
        }
        return ended;
    }

    /** All, since nobody watches any longer: the gateway stops. */
    synchronized List<Ended> all(Instant now) {
        List<Ended> all = open.values().stream()
                .map(watch -> new Ended(
                        watch.viewing(), Duration.between(watch.since(), watch.viewers() > 0 ? now : watch.last())))
                .toList();
        open.clear();
        return all;
    }
}
