package io.vigil.inference.action;

import io.vigil.inference.analysis.PersonView;
import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.tensor.ModelManifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows every tracked person's last three seconds and says what they do. The same frames in the same order give the same
 * answers. Used by one thread at a time.
 */
public final class PoseActions implements ActionRecogniser {

    /** More cameras than any worker has; the one silent for longest is forgotten. */
    private static final int MOST_CAMERAS = 4096;

    private static final float USUAL_CONFIDENCE = 0.6f;

    /** Mean confidence of the hips over a window: 0.1-0.25 on portraits, 0.65 on pedestrians seen whole. */
    private static final float LEAST_HIPS = 0.35f;

    private static final int LEFT_HIP = 11;

    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Question(int frame, long trackId, float[] window) {}

    private final ActionClassifier classifier;
    private final float confidence;
    private final Map<String, CameraPoses> cameras = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CameraPoses> eldest) {
            return size() > MOST_CAMERAS;
        }
    };

    /** Names actions from the probability on that the model's manifest says. */
    public static PoseActions of(ActionClassifier classifier) {
        float confidence = classifier.manifest().reading().parameters().getOrDefault("confidence", USUAL_CONFIDENCE);
        return new PoseActions(classifier, confidence);
    }

    /** @param confidence least probability at which an action is named, 0-1; below it is {@link TrackedAction#UNKNOWN} */
    public PoseActions(ActionClassifier classifier, float confidence) {
        this.classifier = classifier;
        this.confidence = confidence;
    }

    @Override
    public ModelManifest manifest() {
        return classifier.manifest();
    }

    /**
     * Blocks while the model runs, once for all people of all frames.
     *
     * @param frames of any cameras, each camera's in order of capture
     * @return for each frame what its people do; nothing of people who were not seen for three seconds yet
     */
    @Override
    public List<List<TrackedAction>> recognise(List<TrackedFrame> frames) {
        List<Question> questions = new ArrayList<>();
        List<List<TrackedAction>> answers = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            answers.add(new ArrayList<>());
            ask(i, frames.get(i), questions);
        }
        if (!questions.isEmpty()) {
            List<float[]> probabilities =
                    classifier.classify(questions.stream().map(Question::window).toList());
            for (int i = 0; i < questions.size(); i++) {
                Question question = questions.get(i);
                answers.get(question.frame()).add(action(question.trackId(), probabilities.get(i)));
            }
        }
        return answers;
    }

    private void ask(int index, TrackedFrame frame, List<Question> questions) {
        CameraPoses poses = cameras.computeIfAbsent(frame.camera(), camera -> new CameraPoses());
        poses.begin(frame.moment());
        for (PersonView person : frame.people()) {
            Long trackId = frame.objects().get(person.object()).trackId();
            if (trackId != null && person.pose() != null) {
                PoseWindow window = poses.see(trackId, frame.moment(), person.pose(), frame.aspect());
                window.sample()
                        .filter(PoseActions::showsTheBody)
                        .ifPresent(values -> questions.add(new Question(index, trackId, values)));
            }
        }
    }

    /** Of a portrait the pose model makes up hips and legs, and is hardly sure of them: that says nothing about what somebody does. */
    private static boolean showsTheBody(float[] window) {
        float sum = 0;
        for (int sample = 0; sample < PoseWindow.SAMPLES; sample++) {
            int hips = sample * PoseWindow.VALUES + LEFT_HIP * 3;
            sum += window[hips + 2] + window[hips + 5];
        }
        return sum / (2 * PoseWindow.SAMPLES) >= LEAST_HIPS;
    }

    private TrackedAction action(long trackId, float[] probabilities) {
        List<String> labels = classifier.labels();
        Map<String, Float> byLabel = new LinkedHashMap<>();
        int best = 0;
        for (int i = 0; i < labels.size(); i++) {
            byLabel.put(labels.get(i), probabilities[i]);
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        boolean known = probabilities[best] >= confidence && !labels.get(best).equals(ActionClassifier.OTHER);
        return new TrackedAction(
                trackId, known ? labels.get(best) : TrackedAction.UNKNOWN, probabilities[best], byLabel);
    }
}
