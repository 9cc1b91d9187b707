package io.vigil.inference.pipeline;

import io.vigil.inference.action.ActionRecogniser;
import io.vigil.inference.action.TrackedAction;
import io.vigil.inference.analysis.FaceView;
import io.vigil.inference.analysis.Laps;
import io.vigil.inference.analysis.PersonView;
import io.vigil.inference.analysis.RollCall;
import io.vigil.inference.analysis.TrackedFrame;
import io.vigil.inference.identity.FaceMatcher;
import io.vigil.inference.identity.Recognition;
import io.vigil.inference.identity.SeenFace;
import io.vigil.inference.identity.SeenFaces;
import io.vigil.inference.pipeline.PeopleStep.Analysed;
import io.vigil.inference.scene.SceneAnomaly;
import io.vigil.inference.scene.SceneWatch;
import io.vigil.inference.tensor.ModelFailed;
import io.vigil.inference.tensor.Role;
import io.vigil.inference.track.TrackedObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks at frames in view of those before them: tracks, and asks those who watch over time. Used by one thread at a time, with
 * the frames of a camera in capture order.
 */
final class Hindsight {

    private final Trackers trackers;
    private final Sight sight;

    Hindsight(Sight sight) {
        this.sight = sight;
        trackers = new Trackers(sight.tracking());
    }

    /** @return one insight a frame, in order; nothing of a frame in which nobody looked for objects */
    List<Insight> of(List<Analysed> batch, Laps laps) {
        List<Analysed> seen = batch.stream().filter(Hindsight::isSeen).toList();
        Iterator<Insight> insights = seen.isEmpty()
                ? Collections.emptyIterator()
                : ofSeen(seen, laps).iterator();
        return batch.stream()
                .map(frame -> isSeen(frame) ? insights.next() : Insight.NONE)
                .toList();
    }

    private static boolean isSeen(Analysed frame) {
        return !frame.analysis().models().isEmpty();
    }

    private List<Insight> ofSeen(List<Analysed> batch, Laps laps) {
        List<TrackedFrame> frames =
                laps.of("track", () -> batch.stream().map(this::track).toList());
        RollCall roll = new RollCall(laps);
        List<List<TrackedAction>> actions = actions(frames, roll);
        List<Optional<SceneAnomaly>> anomalies = anomalies(frames, roll);
        List<List<Recognition>> known = known(batch, frames, laps);
        List<Insight> insights = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            insights.add(new Insight(
                    frames.get(i).objects(),
                    known.get(i),
                    actions.get(i),
                    anomalies.get(i).orElse(null),
                    Stream.concat(batch.get(i).analysis().models().stream(), roll.present().stream())
                            .toList()));
        }
        return insights;
    }

    private TrackedFrame track(Analysed seen) {
        CapturedFrame frame = seen.job().frame();
        List<TrackedObject> objects = trackers.follow(
                frame, seen.job().entry().assignment(), seen.analysis().objects());
        return new TrackedFrame(
                frame.camera().toString(),
                frame.moment(),
                seen.look().picture().aspect(),
                objects,
                seen.analysis().people());
    }

    private List<List<TrackedAction>> actions(List<TrackedFrame> frames, RollCall roll) {
        ActionRecogniser recogniser = sight.actions();
        List<List<TrackedAction>> none = Collections.nCopies(frames.size(), List.of());
        return recogniser == null
                ? none
                : roll.ask(recogniser.manifest(), guarded(Role.ACTION, () -> recogniser.recognise(frames)), none);
    }

    private List<Optional<SceneAnomaly>> anomalies(List<TrackedFrame> frames, RollCall roll) {
        SceneWatch watch = sight.scenes();
        List<Optional<SceneAnomaly>> none = Collections.nCopies(frames.size(), Optional.empty());
        return watch == null
                ? none
                : roll.ask(watch.manifest(), guarded(Role.ANOMALY, () -> watch.judge(frames)), none);
    }

    private List<List<Recognition>> known(List<Analysed> batch, List<TrackedFrame> frames, Laps laps) {
        FaceMatcher matcher = sight.faces();
        List<List<Recognition>> none = Collections.nCopies(frames.size(), List.of());
        if (matcher == null) {
            return none;
        }
        try {
            return laps.of("match", guarded(Role.IDENTITY, () -> {
                List<List<Recognition>> known = new ArrayList<>(frames.size());
                for (int i = 0; i < frames.size(); i++) {
                    known.add(matcher.recognise(faces(batch.get(i).job().frame(), frames.get(i))));
                }
                return known;
            }));
        } catch (ModelFailed e) {
            laps.failed("match", e);
            return none;
        }
    }

    private static SeenFaces faces(CapturedFrame frame, TrackedFrame tracked) {
        List<SeenFace> faces = new ArrayList<>();
        for (PersonView person : tracked.people()) {
            FaceView view = person.face();
            if (view != null && view.embedding() != null) {
                Long track = tracked.objects().get(person.object()).trackId();
                faces.add(new SeenFace(person.object(), track, view.face().box(), view.embedding()));
            }
        }
        return new SeenFaces(
                frame.camera().tenant(),
                frame.camera().cameraId(),
                frame.moment().capturedAt(),
                faces);
    }

    /** Those who watch remember frames, so a frame cannot be shown to them a second time: whatever they fail on, they are absent. */
    private static <T> Supplier<T> guarded(Role role, Supplier<T> work) {
        return () -> {
            try {
                return work.get();
            } catch (ModelFailed e) {
                throw e;
            } catch (RuntimeException e) {
                throw new ModelFailed(role, String.valueOf(e.getMessage()), e);
            }
        };
    }
}
