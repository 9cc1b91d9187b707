package io.vigil.standalone.process;

import java.io.IOException;
import java.time.Duration;

/** One thing that runs as a child process. */
public interface Part {

    /** Short and unique: names the log, the process record and the lines that are said. */
    String name();

    /**
     * Prepares what the child needs and says how to start it; called before every start.
     *
     * @throws IOException when a file cannot be prepared
     */
    Launch launch() throws IOException;

    /** Whether what answers at the part's address is ours and well. Called only while the child lives; never throws. */
    boolean answers();

    /** Whether a child that was ready still works by itself, whatever it needs of others; never throws. */
    default boolean lives() {
        return answers();
    }

    /** How closely it is watched once ready. */
    default Pulse pulse() {
        return Pulse.ofChildren();
    }

    /** What to say when ready, such as the address. */
    String address();

    /** The signal that ends the child cleanly and at once. */
    default String farewell() {
        return "TERM";
    }

    /** How long a clean end may take before the child is killed. */
    default Duration farewellLimit() {
        return Duration.ofSeconds(10);
    }
}
