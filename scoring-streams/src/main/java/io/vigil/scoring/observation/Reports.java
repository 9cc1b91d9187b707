package io.vigil.scoring.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a camera's reports.
 *
 * @param words each reporter's last, the one not heard for longest first; at most {@value #MOST_REPORTERS}
 * @param ids of the last observations that could move an incident, oldest first; at most {@value #MOST_IDS}
 */
public record Reports(List<Word> words, List<String> ids) {
    public static final Reports NONE = new Reports(List.of(), List.of());

    /** Ten a second are the most that a camera's reporters may send, and a sender gives up a try within seconds. */
    static final int MOST_IDS = 256;

    static final int MOST_REPORTERS = 16;

    public Reports {
        words = List.copyOf(words);
        ids = List.copyOf(ids);
    }

    public boolean knows(String observationId) {
        return ids.contains(observationId);
    }

    /** The oldest id makes room for a new one. */
    public Reports remembering(String observationId) {
        List<String> more = new ArrayList<>(ids);
        more.add(observationId);
        return new Reports(words, more.subList(Math.max(0, more.size() - MOST_IDS), more.size()));
    }

    /** The reporter's last word, or null where it has not been heard. */
    public @Nullable Word wordOf(String reporter) {
        for (Word word : words) {
            if (word.reporter().equals(reporter)) {
                return word;
            }
        }
        return null;
    }

    /** The word takes the place of its reporter's last; the reporter not heard for longest makes room. */
    public Reports hearing(Word word) {
        List<Word> more = new ArrayList<>(words);
        more.removeIf(known -> known.reporter().equals(word.reporter()));
        more.add(word);
        return new Reports(more.subList(Math.max(0, more.size() - MOST_REPORTERS), more.size()), ids);
    }

    /** Whether any alert stands. */
    public boolean standAt(Instant at) {
        for (Word word : words) {
            if (word.standsAt(at)) {
                return true;
            }
        }
        return false;
    }

    /** The latest moment, up to the given one, at which an alert stood; or {@code least} where that is later. */
    public Instant stoodUntil(Instant at, Instant least) {
        Instant latest = least;
        for (Word word : words) {
            if (word.until() != null) {
                Instant until = word.until().isBefore(at) ? word.until() : at;
                latest = until.isAfter(latest) ? until : latest;
            }
        }
        return latest;
    }
}
