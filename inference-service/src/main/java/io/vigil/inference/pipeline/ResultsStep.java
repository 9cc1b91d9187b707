package io.vigil.inference.pipeline;

import io.vigil.inference.analysis.FrameOrigin;
import io.vigil.inference.analysis.Onlooker;
import io.vigil.inference.analysis.SeenFrame;
import io.vigil.inference.pipeline.PeopleStep.Analysed;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last step: what frames say in a row, and publishing it. */
final class ResultsStep implements Stage.Step {

    private static final Logger log = LoggerFactory.getLogger(ResultsStep.class);

    private final HandOver<Batch<Analysed>> analysed;
    private final Hindsight hindsight;
    private final Onlooker onlooker;
    private final ResultPublisher results;
    private final FrameOutcomes outcomes;
    private final InferenceMetrics metrics;

    ResultsStep(
            HandOver<Batch<Analysed>> analysed,
            Sight sight,
            ResultPublisher results,
            FrameOutcomes outcomes,
            InferenceMetrics metrics) {
        this.analysed = analysed;
        hindsight = new Hindsight(sight);
        Onlooker watching = sight.onlooker();
        onlooker = watching == null ? batch -> batch.forEach(SeenFrame::close) : watching;
        this.results = results;
        this.outcomes = outcomes;
        this.metrics = metrics;
    }

    @Override
    public void turn() throws InterruptedException {
        Batch<Analysed> batch = analysed.take();
        try {
            List<Insight> insights = hindsight.of(batch.frames(), batch.times());
            for (int i = 0; i < insights.size(); i++) {
                publish(batch.frames().get(i), insights.get(i), batch.times());
            }
        } finally {
            show(batch.frames().stream().map(ResultsStep::seen).toList());
        }
    }

    /** An onlooker has no say, not even by failing. */
    private void show(List<SeenFrame> frames) {
        try {
            onlooker.saw(frames);
        } catch (RuntimeException e) {
            metrics.absent("onlooker", e);
            frames.forEach(SeenFrame::close);
        }
    }

    private void publish(Analysed frame, Insight insight, StageTimes times) throws InterruptedException {
        FrameJob job = frame.job();
        long decoding = job.decoded().join().nanoseconds();
        long queued = Math.max(0, frame.begunAt() - job.origin().receivedAt() - decoding);
        metrics.took("queue", queued);
        metrics.took("decode", decoding);
        try {
            results.publish(
                    job,
                    FrameResult.of(insight, frame.analysis().people(), times.with(queued, decoding)),
                    insight.known());
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            log.atDebug().addKeyValue("reason", e.getMessage()).log("a result cannot be written");
            outcomes.unusable(job, "failed", new UnusableFrame("what was seen in the frame cannot be written", e));
        }
    }

    private static SeenFrame seen(Analysed frame) {
        CapturedFrame captured = frame.job().frame();
        ConsumerRecord<byte[], byte[]> source = frame.job().source();
        FrameOrigin origin = new FrameOrigin(
                captured.camera().tenant(),
                captured.camera().cameraId(),
                captured.frameId(),
                captured.size().width(),
                captured.size().height(),
                source.topic(),
                source.partition(),
                source.offset());
        return new SeenFrame(origin, captured.moment(), frame.look(), frame.analysis());
    }
}
