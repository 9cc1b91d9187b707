package io.vigil.inference.training;

import java.util.List;
import java.util.Map;

/**
 * An animated figure of an Ogre skeleton.
 *
 * @param head its centre, as a bone that is near it
 * @param limbs the bones at left and right shoulder, elbow, wrist, hip, knee, ankle
 */
record OgreClips(OgreSkeleton skeleton, String name, String head, List<String> limbs) {

    private static final double RATE = 30;

    /** @param animations that play at the same time; the first one says how long */
    Clip clip(String action, Clip.Playback playback, String... animations) {
        double seconds = Math.max(1 / RATE, skeleton.length(animations[0]));
        List<Posture> postures = skeleton.play(List.of(animations), seconds, RATE).stream()
                .map(this::posture)
                .toList();
        return new Clip(name + "-" + animations[0], name, action, postures, RATE, playback);
    }

    private Posture posture(Map<String, Vector> places) {
        return Posture.of(
                place(places, head),
                limbs.stream().map(bone -> place(places, bone)).toList());
    }

    private static Vector place(Map<String, Vector> places, String bone) {
        Vector place = places.get(bone);
        if (place == null) {
            throw new TrainingFailed("the skeleton has no bone " + bone);
        }
        return place;
    }
}
