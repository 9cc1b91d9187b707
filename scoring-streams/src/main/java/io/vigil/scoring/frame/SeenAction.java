package io.vigil.scoring.frame;

/** What a tracked person does, by the model's own label, and how sure the model is, 0-1. */
public record SeenAction(String label, double confidence) {

    /** @throws Implausible where the confidence is not within 0-1 */
    public SeenAction {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new Implausible("a confidence of " + confidence + " for " + label);
        }
    }
}
