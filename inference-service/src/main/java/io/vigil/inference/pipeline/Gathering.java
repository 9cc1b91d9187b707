package io.vigil.inference.pipeline;

import io.vigil.inference.picture.Picture;
import io.vigil.inference.picture.PictureDecoder;
import io.vigil.inference.pipeline.FrameJob.Decoded;
import io.vigil.inference.pipeline.PipelineSettings.Batching;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The first step: makes a batch of what waits and lets it be decoded, not before the batch ahead has left. */
final class Gathering implements Stage.Step {

    private final FrameIntake intake;
    private final Batching batching;
    private final PictureDecoder decoder;
    private final Executor decoding;
    private final HandOver<Batch<FrameJob>> decoded;
    private final InferenceMetrics metrics;

    Gathering(
            FrameIntake intake,
            Batching batching,
            PictureDecoder decoder,
            Executor decoding,
            HandOver<Batch<FrameJob>> decoded,
            InferenceMetrics metrics) {
        this.intake = intake;
        this.batching = batching;
        this.decoder = decoder;
        this.decoding = decoding;
        this.decoded = decoded;
        this.metrics = metrics;
    }

    @Override
    public void turn() throws InterruptedException {
        decoded.awaitRoom();
        List<FrameJob> jobs = intake.take(batching).stream().map(this::begin).toList();
        if (!jobs.isEmpty()) {
            decoded.put(new Batch<>(jobs, new StageTimes(metrics)));
        }
    }

    private FrameJob begin(WaitingFrame frame) {
        return new FrameJob(frame, CompletableFuture.supplyAsync(() -> decode(frame.jpeg()), decoding));
    }

    private Decoded decode(byte[] jpeg) {
        long begin = System.nanoTime();
        Picture picture = decoder.decode(jpeg);
        return new Decoded(picture, System.nanoTime() - begin);
    }
}
