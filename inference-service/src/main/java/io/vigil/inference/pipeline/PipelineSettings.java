package io.vigil.inference.pipeline;

import java.time.Duration;

/**
 * How frames flow.
 *
 * @param group consumer group that shares the frames' partitions
 * @param decodeThreads pictures decoded side by side
 * @param reportInterval between stage reports
 */
public record PipelineSettings(
        String group, Batching batching, Waiting waiting, int decodeThreads, Duration reportInterval) {

    /** What becomes of frames that the models cannot keep up with. */
    public enum Mode {
        /** The newest first: what is too old or too much is given up and counted, the least important camera's first. */
        LIVE,
        /** Every frame, however long it takes: reading waits for the models. */
        REPLAY
    }

    /**
     * How many frames the models see at once.
     *
     * @param size at most
     * @param patience how long the first of a batch waits for others
     * @param time live: a batch is made no larger than one model step is through with in this; zero: as large as may be
     */
    public record Batching(int size, Duration patience, Duration time) {}

    /**
     * Frames that wait to be decoded.
     *
     * @param most at a time; live, fewer where the models would take longer than a quarter of {@code freshness} for them
     * @param freshness live: frames older than this are not analysed
     * @param spared live: cameras of at least this priority are given up only where no other waits, and never silently
     */
    public record Waiting(Mode mode, int most, Duration freshness, int spared) {

        boolean isLive() {
            return mode == Mode.LIVE;
        }
    }
}
