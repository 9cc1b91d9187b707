package io.vigil.scoring.zone;

import io.vigil.scoring.frame.SeenFrame;
import io.vigil.scoring.frame.SeenObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows who stays in which zone from frame to frame. A detector misses a person now and then and a tracker loses one;
 * neither ends a stay that resumes in time.
 *
 * @param tolerance a stay ends when its track has not been seen inside for longer than this
 * @param reach how far, as a fraction of the picture, a new track may begin from where another was lost and carry on its
 *     stay
 */
public record Stays(Duration tolerance, double reach) {

    /** The stays after the frame, in the order in which they began. Tentative tracks begin none. */
    public List<Presence> after(List<Presence> before, List<Zone> zones, SeenFrame frame) {
        Set<Long> visible = frame.objects().stream()
                .flatMap(object -> Stream.ofNullable(object.trackId()))
                .collect(Collectors.toSet());
        List<Presence> stays = new ArrayList<>(lasting(before, zones, frame));
        for (Zone zone : zones) {
            Set<Long> counted = new HashSet<>();
            for (SeenObject object : frame.objects()) {
                Long track = object.trackId();
                if (track != null && zone.holds(object) && counted.add(track)) {
                    see(stays, zone, frame, object, track, visible);
                }
            }
        }
        return List.copyOf(stays);
    }

    private List<Presence> lasting(List<Presence> before, List<Zone> zones, SeenFrame frame) {
        Set<String> known = new HashSet<>();
        zones.forEach(zone -> known.add(zone.id()));
        return before.stream()
                .filter(stay -> known.contains(stay.zoneId()))
                .filter(stay -> Duration.between(stay.seenAt(), frame.at()).compareTo(tolerance) <= 0)
                .toList();
    }

    private void see(
            List<Presence> stays, Zone zone, SeenFrame frame, SeenObject object, long track, Set<Long> visible) {
        Optional<Presence> earlier = stays.stream()
                .filter(stay -> stay.zoneId().equals(zone.id()) && stay.isOf(frame, track))
                .findFirst()
                .or(() -> lost(stays, zone, frame, object, visible));
        if (earlier.isPresent()) {
            stays.set(stays.indexOf(earlier.get()), earlier.get().goesOn(frame, object, track));
        } else {
            stays.add(Presence.begin(zone, frame, object, track));
        }
    }

    /** The nearest stay of the same class whose own track is not to be seen any more. */
    private Optional<Presence> lost(
            List<Presence> stays, Zone zone, SeenFrame frame, SeenObject object, Set<Long> visible) {
        Point here = Anchor.of(object);
        return stays.stream()
                .filter(stay ->
                        stay.zoneId().equals(zone.id()) && stay.className().equals(object.className()))
                .filter(stay -> !(stay.sessionId().equals(frame.sessionId()) && visible.contains(stay.trackId())))
                .filter(stay -> stay.seenAt().isBefore(frame.at()))
                .filter(stay -> stay.anchor().distanceTo(here) <= reach)
                .min(Comparator.comparingDouble((Presence stay) -> stay.anchor().distanceTo(here))
                        .thenComparing(Presence::enteredAt)
                        .thenComparing(Presence::trackId));
    }
}
