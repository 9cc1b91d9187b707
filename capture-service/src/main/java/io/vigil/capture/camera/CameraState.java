package io.vigil.capture.camera;

import java.util.List;
import java.util.Locale;

/** How it stands with a camera. */
public sealed interface CameraState {

    /** Every word that a state may have. */
    List<String> WORDS = List.of(
            "connecting",
            "online",
            "refused",
            "unauthorised",
            "frozen",
            "garbled",
            "unreadable",
            "unreachable",
            "blurred",
            "dark",
            "signal_lost",
            "ended",
            TurnedAway.WORD);

    /** First attempt, or the attempt after a connection that was lost. */
    record Connecting() implements CameraState {}

    /** Pictures come, and show the scene. */
    record Online() implements CameraState {}

    /** A file that is played once is over; nothing more is tried. */
    record Ended() implements CameraState {}

    /** What keeps pictures from coming; the session tries again by itself. */
    sealed interface Trouble extends CameraState {

        /** What to do about it, in words; never an address or a credential. */
        String remedy();
    }

    /** Somebody is there and does not listen on the port. */
    record Refused(String remedy) implements Trouble {}

    /** The camera wants other credentials. */
    record Unauthorised(String remedy) implements Trouble {}

    /** The connection stands, and no picture comes or always the same. */
    record Frozen(String remedy) implements Trouble {}

    /** Data comes, and no picture can be made of it, or many are damaged. */
    record Garbled(String remedy) implements Trouble {}

    /** The address, or what answers there, cannot be understood. */
    record Unreadable(String remedy) implements Trouble {}

    /** Nobody answers. */
    record Unreachable(String remedy) implements Trouble {}

    /** Over the limit of this instance: nothing is tried. */
    record TurnedAway(String remedy) implements Trouble {
        static final String WORD = "turned_away";

        @Override
        public String word() {
            return WORD;
        }
    }

    /** Pictures come that do not show the scene as they should. */
    sealed interface Flaw extends CameraState {

        /** What to do about it, in words. */
        String remedy();
    }

    /** Without detail: out of focus, dirt, fog. */
    record Blurred(String remedy) implements Flaw {}

    /** Nothing to be seen: covered, or no light. */
    record Dark(String remedy) implements Flaw {}

    /** A plain colour or a test picture instead of the scene. */
    record SignalLost(String remedy) implements Flaw {
        @Override
        public String word() {
            return "signal_lost";
        }
    }

    /** The word that topics and APIs use. */
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** What to do about the state, or nothing where nothing is wrong. */
    default String detail() {
        if (this instanceof Flaw flaw) {
            return flaw.remedy();
        }
        return this instanceof Trouble trouble ? trouble.remedy() : "";
    }
}
