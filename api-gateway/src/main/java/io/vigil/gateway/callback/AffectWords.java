package io.vigil.gateway.callback;

import java.util.regex.Pattern;

/**
 * Which words of a report speak of emotion, gaze, or of a state of mind that follows from them. By the beginnings of words,
 * because reporters make up their own: better one too many than one too few.
 */
final class AffectWords {
    private static final Pattern BEGINNING = Pattern.compile(
            "(^|[^a-z])(emotion|affect|mood|feeling|sentiment|mental|micro.?expression|facial|stress|anxi|decept|deceiv|nervous|"
                    + "gaze|eye|blink|fear|afraid|ang(er|ry)|sad|happ|joy|disgust|surpris|contempt|worr|guilt|shame|panic|"
                    + "agitat|frustrat|arous|valence|calm|relax|tens(e|ion)|fidget)",
            Pattern.CASE_INSENSITIVE);

    private AffectWords() {}

    static boolean has(String words) {
        return BEGINNING.matcher(words).find();
    }
}
