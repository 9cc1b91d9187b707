package io.vigil.inference.training;

import io.vigil.inference.analysis.TrackedFrame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything there is to learn from and to test with.
 *
 * @param bySource windows of recorded and animated people
 * @param generated windows of people made of angles: learned from, never tested with
 * @param real windows of real pedestrians, in blocks of time; who is in one is in no other
 */
record ActionSamples(Map<String, List<Sample>> bySource, List<Sample> generated, List<List<Sample>> real) {

    /** Sources that are held out together, so that every character is a stranger once. */
    private static final List<List<String>> STRANGERS = List.of(
            List.of("deepmimic"),
            List.of("ninja"),
            List.of("sinbad"),
            List.of("oto", "Boxing_Toes", "cmu-01", "fencer"));

    private static final int BLOCKS = 3;

    /** Real footage is tested at the rate at which cameras are analysed by default. */
    private static final String LIVE = "footage";

    /** @param seed of cameras, noise and generated people */
    static ActionSamples film(List<Clip> clips, List<TrackedFrame> footage, Amounts amounts, long seed) {
        Recording recording = new Recording(seed);
        Map<String, List<Sample>> bySource = new LinkedHashMap<>();
        for (Clip clip : clips) {
            bySource.computeIfAbsent(clip.source(), source -> new ArrayList<>())
                    .addAll(recording.samples(clip, amounts.windowsAClip()));
        }
        List<Sample> generated = new ArrayList<>();
        for (Clip clip : GeneratedClips.make(seed, amounts.people())) {
            generated.addAll(recording.samples(clip, amounts.windowsAPerson()));
        }
        List<Sample> real = new ArrayList<>(FootageWindows.of(footage, 1, "footage-10fps"));
        real.addAll(FootageWindows.of(footage, 2, LIVE));
        return new ActionSamples(bySource, generated, blocks(real));
    }

    /** How much to film. */
    record Amounts(int windowsAClip, int people, int windowsAPerson) {

        static final Amounts FULL = new Amounts(80, 80, 10);
    }

    /** Whole tracks, in the order in which people came. */
    private static List<List<Sample>> blocks(List<Sample> real) {
        Map<String, List<Sample>> byTrack = new LinkedHashMap<>();
        real.forEach(sample -> byTrack.computeIfAbsent(sample.clip(), clip -> new ArrayList<>())
                .add(sample));
        List<List<Sample>> blocks = new ArrayList<>();
        for (int i = 0; i < BLOCKS; i++) {
            blocks.add(new ArrayList<>());
        }
        int index = 0;
        for (List<Sample> track : byTrack.values()) {
            blocks.get(index++ * BLOCKS / byTrack.size()).addAll(track);
        }
        return blocks;
    }

    List<Sample> all() {
        List<Sample> all = new ArrayList<>(generated);
        bySource.values().forEach(all::addAll);
        real.forEach(all::addAll);
        return all;
    }

    private static List<Sample> live(List<Sample> samples) {
        return samples.stream().filter(sample -> sample.source().equals(LIVE)).toList();
    }

    private List<Sample> withoutReal() {
        List<Sample> samples = new ArrayList<>(generated);
        bySource.values().forEach(samples::addAll);
        return samples;
    }

    List<Sample> footage() {
        return real.stream().flatMap(List::stream).toList();
    }

    /** Every recorded source held out once, in turn. */
    Evaluation strangers(ActionTraining training, Evaluation evaluation) {
        for (List<String> heldOut : STRANGERS) {
            List<Sample> learned = new ArrayList<>(generated);
            learned.addAll(footage());
            List<Sample> tested = new ArrayList<>();
            bySource.forEach((source, samples) -> (heldOut.contains(source) ? tested : learned).addAll(samples));
            if (!tested.isEmpty()) {
                training.crossCheck(learned, tested, evaluation);
            }
        }
        return evaluation;
    }

    /** Every block of real footage held out once, in turn. */
    Evaluation pedestrians(ActionTraining training, Evaluation evaluation) {
        for (List<Sample> heldOut : real) {
            List<Sample> learned = withoutReal();
            real.stream().filter(block -> block != heldOut).forEach(learned::addAll);
            if (!heldOut.isEmpty()) {
                training.crossCheck(learned, live(heldOut), evaluation);
            }
        }
        return evaluation;
    }

    /** What a model that never saw real footage makes of it. */
    Evaluation simulatedToReal(ActionTraining training, Evaluation evaluation) {
        training.crossCheck(withoutReal(), live(footage()), evaluation);
        return evaluation;
    }
}
