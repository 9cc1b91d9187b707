package io.vigil.inference.pipeline;

import java.time.Duration;

/**
 * How frames flow.
 *
 * @param group consumer group that shares the frames' partitions
 * @param batchSize most frames that the models see at once
 * @param batchWait how long the first of a batch waits for others
 * @param freshness frames older than this are not analysed; zero: all are
 * @param decodeThreads pictures decoded side by side
 * @param inFlight most frames read and not yet acknowledged
 * @param reportInterval between stage reports
 */
public record PipelineSettings(
        String group,
        int batchSize,
        Duration batchWait,
        Duration freshness,
        int decodeThreads,
        int inFlight,
        Duration reportInterval) {}
