package io.vigil.inference.pipeline;

import io.vigil.inference.analysis.BatchAnalyser;
import io.vigil.inference.analysis.Look;
import io.vigil.inference.analysis.PictureAnalysis;
import io.vigil.inference.pipeline.FrameLedger.CameraKey;
import io.vigil.inference.pipeline.ObjectsStep.Located;
import io.vigil.inference.policy.AffectPolicy;
import java.util.List;
import java.util.stream.IntStream;

/** The third step: looks at the people found. */
final class PeopleStep implements Stage.Step {

    /** A frame and what the models saw in it alone. */
    record Analysed(FrameJob job, long begunAt, Look look, PictureAnalysis analysis) {}

    private final HandOver<Batch<Located>> located;
    private final HandOver<Batch<Analysed>> analysed;
    private final BatchAnalyser analyser;
    private final AffectPolicy policy;
    private final FrameOutcomes outcomes;
    private final Pace pace;

    PeopleStep(
            HandOver<Batch<Located>> located,
            HandOver<Batch<Analysed>> analysed,
            Sight sight,
            FrameOutcomes outcomes,
            Pace pace) {
        this.located = located;
        this.analysed = analysed;
        this.analyser = sight.analyser();
        this.policy = sight.policy();
        this.outcomes = outcomes;
        this.pace = pace;
    }

    @Override
    public void turn() throws InterruptedException {
        Batch<Located> batch = located.take();
        long begin = System.nanoTime();
        List<Analysed> seen = new Attempt<Located, Analysed>(
                        frames -> analyse(frames, batch.times()), (frame, why) -> outcomes.failed(frame.job(), why))
                .on(batch.frames());
        pace.took("people", batch.frames().size(), System.nanoTime() - begin);
        if (!seen.isEmpty()) {
            analysed.put(new Batch<>(seen, batch.times()));
        }
    }

    private List<Analysed> analyse(List<Located> frames, StageTimes times) {
        List<Look> looks = frames.stream().map(this::look).toList();
        List<PictureAnalysis> analyses =
                analyser.people(looks, frames.stream().map(Located::found).toList(), times);
        return IntStream.range(0, frames.size())
                .mapToObj(
                        i -> new Analysed(frames.get(i).job(), frames.get(i).begunAt(), looks.get(i), analyses.get(i)))
                .toList();
    }

    private Look look(Located frame) {
        CameraKey camera = frame.job().frame().camera();
        return new Look(frame.job().picture(), policy.allows(camera.tenant(), camera.cameraId()));
    }
}
