package io.vigil.scoring.state;

import io.vigil.scoring.patrol.Crowd;
import io.vigil.scoring.patrol.Mark;
import io.vigil.scoring.patrol.Notes;
import io.vigil.scoring.patrol.Position;
import io.vigil.scoring.patrol.Stay;
import io.vigil.scoring.patrol.Trail;
import io.vigil.scoring.rule.Suspect;
import io.vigil.scoring.state.avro.LineMarkState;
import io.vigil.scoring.state.avro.PositionState;
import io.vigil.scoring.state.avro.StayState;
import io.vigil.scoring.state.avro.TrailState;
import io.vigil.scoring.state.avro.WatchState;
import io.vigil.scoring.state.avro.ZoneCrowdState;
import io.vigil.scoring.state.avro.ZoneStayState;
import io.vigil.scoring.zone.Point;
import java.util.ArrayList;
import java.util.List;

/** A patrol's notes as they are stored with the watch. */
final class NotesForm {

    private NotesForm() {}

    static List<TrailState> trails(Notes notes) {
        return notes.trails().stream().map(NotesForm::write).toList();
    }

    static List<ZoneCrowdState> crowds(Notes notes) {
        return notes.crowds().stream()
                .map(crowd -> new ZoneCrowdState(crowd.zoneId(), SpellForm.write(crowd.spell())))
                .toList();
    }

    static Notes read(WatchState state) {
        List<Trail> trails = new ArrayList<>();
        state.getTrails().forEach(trail -> trails.add(read(trail)));
        state.getStays().forEach(stay -> addEarlier(stay, trails));
        return new Notes(
                trails,
                state.getCrowds().stream()
                        .map(crowd -> new Crowd(crowd.getZoneId(), SpellForm.read(crowd.getZoneId(), crowd.getSpell())))
                        .toList());
    }

    /** Builds before lines kept no trails, but each stay with its track: of one track they make one trail. */
    private static void addEarlier(StayState earlier, List<Trail> trails) {
        Stay stay = new Stay(earlier.getZoneId(), earlier.getEnteredAt(), earlier.getSeenAt(), List.of());
        Position position = new Position(earlier.getSeenAt(), new Point(earlier.getX(), earlier.getY()));
        Suspect suspect = new Suspect(earlier.getTrackId(), earlier.getClassName(), earlier.getObjectType());
        Trail trail = new Trail(earlier.getSessionId(), suspect, List.of(position), List.of(stay), List.of());
        for (int i = 0; i < trails.size(); i++) {
            if (trails.get(i).isOf(trail.sessionId(), suspect.trackId())) {
                trails.set(i, trails.get(i).joined(trail));
                return;
            }
        }
        trails.add(trail);
    }

    private static TrailState write(Trail trail) {
        return new TrailState(
                trail.sessionId(),
                trail.suspect().trackId(),
                trail.suspect().className(),
                trail.suspect().objectType(),
                trail.positions().stream()
                        .map(position -> new PositionState(
                                position.at(),
                                position.point().x(),
                                position.point().y()))
                        .toList(),
                trail.stays().stream().map(NotesForm::write).toList(),
                trail.marks().stream()
                        .map(mark -> new LineMarkState(mark.lineId(), mark.clear(), mark.net(), mark.crossedAt()))
                        .toList());
    }

    private static Trail read(TrailState state) {
        return new Trail(
                state.getSessionId(),
                new Suspect(state.getTrackId(), state.getClassName(), state.getObjectType()),
                state.getPositions().stream()
                        .map(position -> new Position(position.getAt(), new Point(position.getX(), position.getY())))
                        .toList(),
                state.getStays().stream().map(NotesForm::read).toList(),
                state.getMarks().stream()
                        .map(mark -> new Mark(mark.getLineId(), mark.getClear(), mark.getNet(), mark.getCrossedAt()))
                        .toList());
    }

    private static ZoneStayState write(Stay stay) {
        return new ZoneStayState(
                stay.zoneId(),
                stay.enteredAt(),
                stay.seenAt(),
                stay.spells().stream().map(SpellForm::write).toList());
    }

    private static Stay read(ZoneStayState state) {
        return new Stay(
                state.getZoneId(),
                state.getEnteredAt(),
                state.getSeenAt(),
                state.getSpells().stream()
                        .map(spell -> SpellForm.read(state.getZoneId(), spell))
                        .toList());
    }
}
