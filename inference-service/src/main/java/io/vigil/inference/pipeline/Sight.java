package io.vigil.inference.pipeline;

import io.vigil.inference.action.ActionRecogniser;
import io.vigil.inference.analysis.BatchAnalyser;
import io.vigil.inference.analysis.Onlooker;
import io.vigil.inference.identity.FaceMatcher;
import io.vigil.inference.picture.PictureDecoder;
import io.vigil.inference.policy.AffectPolicy;
import io.vigil.inference.scene.SceneWatch;
import io.vigil.inference.track.TrackingRules;
import org.jspecify.annotations.Nullable;

/**
 * How frames are looked at. What is null is not asked.
 *
 * @param policy where affect may be inferred
 * @param actions what tracked people do
 * @param scenes how unusual scenes are
 * @param faces who is enrolled
 * @param onlooker gets the frames afterwards
 */
public record Sight(
        PictureDecoder decoder,
        BatchAnalyser analyser,
        TrackingRules tracking,
        AffectPolicy policy,
        @Nullable ActionRecogniser actions,
        @Nullable SceneWatch scenes,
        @Nullable FaceMatcher faces,
        @Nullable Onlooker onlooker) {

    /** Without affect, and with nobody who watches over time. */
    public static Sight of(PictureDecoder decoder, BatchAnalyser analyser, TrackingRules tracking) {
        return new Sight(decoder, analyser, tracking, AffectPolicy.CLOSED, null, null, null, null);
    }

    public Sight withPolicy(AffectPolicy policy) {
        return new Sight(decoder, analyser, tracking, policy, actions, scenes, faces, onlooker);
    }

    public Sight withActions(ActionRecogniser actions) {
        return new Sight(decoder, analyser, tracking, policy, actions, scenes, faces, onlooker);
    }

    public Sight withScenes(SceneWatch scenes) {
        return new Sight(decoder, analyser, tracking, policy, actions, scenes, faces, onlooker);
    }

    public Sight withFaces(FaceMatcher faces) {
        return new Sight(decoder, analyser, tracking, policy, actions, scenes, faces, onlooker);
    }

    public Sight withOnlooker(Onlooker onlooker) {
        return new Sight(decoder, analyser, tracking, policy, actions, scenes, faces, onlooker);
    }
}
