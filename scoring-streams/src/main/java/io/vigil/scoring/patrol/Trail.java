package io.vigil.scoring.patrol;

import io.vigil.scoring.rule.Suspect;
import io.vigil.scoring.zone.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is followed; a trail can outlive its track.
 *
 * @param sessionId of the track that was last seen
 * @param suspect that track and what it is
 * @param positions the latest ones, the newest last; never empty
 * @param stays in zones
 * @param marks of lines near by
 */
public record Trail(String sessionId, Suspect suspect, List<Position> positions, List<Stay> stays, List<Mark> marks) {

    public Trail {
        positions = List.copyOf(positions);
        stays = List.copyOf(stays);
        marks = List.copyOf(marks);
    }

    Position last() {
        return positions.get(positions.size() - 1);
    }

    Instant seenAt() {
        return last().at();
    }

    Point anchor() {
        return last().point();
    }

    public boolean isOf(String session, long track) {
        return suspect.trackId() == track && sessionId.equals(session);
    }

    /** With the stays of another trail of the same track; the later position is where it is. */
    public Trail joined(Trail other) {
        List<Stay> both = new ArrayList<>(stays);
        both.addAll(other.stays);
        return new Trail(
                sessionId, suspect, seenAt().isBefore(other.seenAt()) ? other.positions : positions, both, marks);
    }

    @Nullable
    Stay stay(String zoneId) {
        for (Stay stay : stays) {
            if (stay.zoneId().equals(zoneId)) {
                return stay;
            }
        }
        return null;
    }

    @Nullable
    Mark mark(String lineId) {
        for (Mark mark : marks) {
            if (mark.lineId().equals(lineId)) {
                return mark;
            }
        }
        return null;
    }
}
