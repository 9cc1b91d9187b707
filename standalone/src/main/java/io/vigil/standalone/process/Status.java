package io.vigil.standalone.process;

import java.time.Instant;

/**
 * One child at one moment.
 *
 * @param pid 0 while there is no process
 * @param since when the state began
 * @param restarts how often it was started again
 * @param detail the address when ready, the reason when not
 */
public record Status(String name, State state, long pid, Instant since, int restarts, String detail) {

    /** The life of a child. */
    public enum State {
        WAITING,
        STARTING,
        READY,
        BACKING_OFF,
        STOPPED
    }

    static Status waiting(String name, Instant now) {
        return new Status(name, State.WAITING, 0, now, 0, "");
    }

    Status become(State next, Instant now, long nextPid, String nextDetail) {
        return new Status(name, next, nextPid, now, restarts, nextDetail);
    }

    Status restarted() {
        return new Status(name, state, pid, since, restarts + 1, detail);
    }
}
