package io.vigil.scoring.scene;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A camera's alarms, at most one a type, and when readers were last told of each type.
 *
 * @param active in the order of the types
 */
public record Alarms(List<Alarm> active, List<Told> told) {
    public static final Alarms NONE = new Alarms(List.of(), List.of());

    /** When readers were last told of a type. */
    public record Told(AnomalyType type, Instant at) {}

    public Alarms {
        active = List.copyOf(active);
        told = List.copyOf(told);
    }

    /** The alarms after a step, and what readers are told. */
    record Step(Alarms alarms, List<SceneAlert> alerts) {}

    /** The first that is an alert, or null. */
    @Nullable
    Alarm leader() {
        for (Alarm alarm : active) {
            if (alarm.raised()) {
                return alarm;
            }
        }
        return null;
    }

    @Nullable
    Alarm of(AnomalyType type) {
        for (Alarm alarm : active) {
            if (alarm.type() == type) {
                return alarm;
            }
        }
        return null;
    }

    boolean isRaised(AnomalyType type) {
        Alarm alarm = of(type);
        return alarm != null && alarm.raised();
    }

    /** The condition holds from {@code since} until {@code at}, and has held for longer where it did just before. */
    Alarms holding(AnomalyType type, Instant since, Instant at, Cause cause, Alerting alerting) {
        Alarm known = of(type);
        Alarm going = known == null || known.ceased(since, alerting) ? Alarm.begin(type, since, cause) : known;
        return with(going.holds(at, cause));
    }

    /** Something without a length: an alert at once. */
    Alarms striking(AnomalyType type, Instant at, Cause cause) {
        Alarm known = of(type);
        return with((known == null ? Alarm.begin(type, at, cause) : known)
                .holds(at, cause)
                .raise());
    }

    Alarms without(AnomalyType type) {
        if (of(type) == null) {
            return this;
        }
        List<Alarm> rest = new ArrayList<>(active);
        rest.removeIf(alarm -> alarm.type() == type);
        return new Alarms(rest, told);
    }

    /** The clock was set back: nothing that has not come yet is remembered. */
    Alarms setBackTo(Instant at) {
        List<Told> earlier = new ArrayList<>(told);
        earlier.removeIf(telling -> telling.at().isAfter(at));
        return new Alarms(List.of(), earlier);
    }

    /** Time has come to {@code at}: what has lasted becomes an alert, what has ceased is over. */
    Step at(Instant at, SceneRules rules) {
        if (active.isEmpty()) {
            return new Step(this, List.of());
        }
        Alerting alerting = rules.alert();
        Alarms next = this;
        List<SceneAlert> alerts = new ArrayList<>();
        for (Alarm alarm : active) {
            if (alarm.ceased(at, alerting)) {
                next = next.without(alarm.type());
                continue;
            }
            Alarm now = alarm.lasts(alerting) ? alarm.raise() : alarm;
            if (now.raised() && !now.told() && next.mayTell(now.type(), at, alerting.coolDown())) {
                alerts.add(new SceneAlert(now.type(), now.since(), at, now.cause(), rules.version()));
                next = next.telling(now.type(), at);
                now = now.tell();
            }
            next = now.equals(alarm) ? next : next.with(now);
        }
        return new Step(next, alerts);
    }

    private boolean mayTell(AnomalyType type, Instant at, Duration coolDown) {
        for (Told telling : told) {
            if (telling.type() == type && at.isBefore(telling.at().plus(coolDown))) {
                return false;
            }
        }
        return true;
    }

    private Alarms telling(AnomalyType type, Instant at) {
        List<Told> tellings = new ArrayList<>(told);
        tellings.removeIf(telling -> telling.type() == type);
        tellings.add(new Told(type, at));
        return new Alarms(active, tellings);
    }

    private Alarms with(Alarm alarm) {
        List<Alarm> alarms = new ArrayList<>(active.size() + 1);
        boolean placed = false;
        for (Alarm other : active) {
            if (!placed && alarm.type().compareTo(other.type()) <= 0) {
                alarms.add(alarm);
                placed = true;
            }
            if (other.type() != alarm.type()) {
                alarms.add(other);
            }
        }
        if (!placed) {
            alarms.add(alarm);
        }
        return new Alarms(alarms, told);
    }
}
