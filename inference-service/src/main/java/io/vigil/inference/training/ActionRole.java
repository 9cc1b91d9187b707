package io.vigil.inference.training;

import io.vigil.inference.tensor.Decoding;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelManifest.Input;
import io.vigil.inference.tensor.ModelManifest.Output;
import io.vigil.inference.tensor.ModelManifest.Reading;
import io.vigil.inference.tensor.Role;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trains the action model: finds out which actions can be learned so that strangers are recognised, and learns those. Whatever
 * does not pass is not offered.
 */
final class ActionRole {

    static final String VERSION = "1";

    /** At this probability an action is named. */
    static final float CONFIDENCE = 0.6f;

    /** An action is offered where at least so many recordings of it, real people among them, were held out, ... */
    private static final int LEAST_CLIPS = 3;

    /** ... at least this share of their windows was named rightly, ... */
    private static final double LEAST_RECALL = 0.5;

    /** ... and at most this share of everything else was given its name. */
    private static final double MOST_FALSE = 0.1;

    private final ActionSamples samples;
    private final Learning learning;
    private final PrintStream progress;

    ActionRole(ActionSamples samples, Learning learning, PrintStream progress) {
        this.samples = samples;
        this.learning = learning;
        this.progress = progress;
    }

    /** @return what was found out about the model that was written */
    ActionFindings train(Path folder) throws IOException {
        Labels candidates = Labels.offering(ClipCatalogue.CANDIDATES);
        Evaluation tried = tested(candidates);
        Labels labels = offered(candidates, tried);
        progress.println("action: testing " + labels.names() + " with and without real footage");
        ActionTraining training = training(labels);
        ActionFindings findings = new ActionFindings(
                tried,
                samples.strangers(training, new Evaluation(labels, CONFIDENCE)),
                samples.pedestrians(training, new Evaluation(labels, CONFIDENCE)),
                samples.simulatedToReal(training, new Evaluation(labels, CONFIDENCE)));
        List<Sample> all = samples.all();
        progress.println("action: learning from all " + all.size() + " windows");
        write(folder, labels, training.learn(all));
        return findings;
    }

    private Evaluation tested(Labels labels) {
        progress.println("action: testing " + labels.names() + " with strangers and real pedestrians");
        ActionTraining training = training(labels);
        return samples.pedestrians(training, samples.strangers(training, new Evaluation(labels, CONFIDENCE)));
    }

    /** Drops the least recognised action until all that are left pass: what one is mistaken for may be what is dropped. */
    private Labels offered(Labels candidates, Evaluation tried) {
        Labels labels = candidates;
        Evaluation evaluation = tried;
        while (true) {
            Evaluation now = evaluation;
            List<String> actions = labels.names().subList(0, labels.size() - 1);
            Optional<String> worst = actions.stream()
                    .filter(action -> !passes(now, action))
                    .min(Comparator.comparing((String action) -> now.clips(action) >= LEAST_CLIPS)
                            .thenComparing(action -> now.recall(action).value()));
            if (worst.isEmpty()) {
                return labels;
            }
            progress.println("action: " + worst.get() + " does not pass and is not offered");
            labels = Labels.offering(actions.stream()
                    .filter(action -> !action.equals(worst.get()))
                    .toList());
            if (labels.size() == 1) {
                throw new TrainingFailed("no action can be learned from this data: fetch it again");
            }
            evaluation = tested(labels);
        }
    }

    static boolean passes(Evaluation evaluation, String action) {
        return evaluation.clips(action) >= LEAST_CLIPS
                && evaluation.recall(action).value() >= LEAST_RECALL
                && evaluation.falseClaims(action).value() <= MOST_FALSE;
    }

    private ActionTraining training(Labels labels) {
        return new ActionTraining(labels, learning);
    }

    private void write(Path folder, Labels labels, List<Weight> weights) throws IOException {
        ModelManifest manifest = new ModelManifest(
                Role.ACTION,
                "vigil-action",
                VERSION,
                "",
                null,
                Input.vector(FrozenModel.INPUT, ActionTraining.shape()),
                List.of(new Output("probabilities", List.of(labels.size()))),
                new Reading(Decoding.PROBABILITIES, new ArrayList<>(labels.names()), Map.of("confidence", CONFIDENCE)),
                "Apache-2.0",
                "trained in this project: docs/models/action.md",
                null);
        FrozenModel.write(
                folder,
                training(labels).network(),
                weights,
                manifest,
                (tf, input, logits) ->
                        FrozenModel.named(tf, "probabilities", ActionTraining.probabilities(tf, logits)));
    }
}
