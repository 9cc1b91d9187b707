package io.vigil.inference.training;

import io.vigil.inference.training.Clip.Playback;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the recorded and animated clips show. Whatever is no action that is offered is trained against as {@code other}. */
final class ClipCatalogue {

    static final String WALKING = "walking";
    static final String STANDING = "standing";
    static final String RUNNING = "running";
    static final String FALLEN = "fallen";
    static final String FIGHTING = "fighting";
    static final String OTHER = "other";

    /** Still, but crouching with arms and legs apart: how a swordsman waits, not how people stand about. */
    private static final String ON_GUARD = "on guard";

    /** What somebody may be shown doing, the actions that might be offered first. */
    static final List<String> CANDIDATES = List.of(WALKING, STANDING, RUNNING, FALLEN, FIGHTING);

    private static final List<String> BOXER = List.of(
            "Head",
            "LeftShoulder",
            "RightShoulder",
            "LeftElbow",
            "RightElbow",
            "LeftWrist",
            "RightWrist",
            "LeftHip",
            "RightHip",
            "LeftKnee",
            "RightKnee",
            "LeftAnkle",
            "RightAnkle");

    private static final List<String> PLAYGROUND = List.of(
            "Head",
            "LeftArm",
            "RightArm",
            "LeftForeArm",
            "RightForeArm",
            "LeftHand",
            "RightHand",
            "LeftUpLeg",
            "RightUpLeg",
            "LeftLeg",
            "RightLeg",
            "LeftFoot",
            "RightFoot");

    /** The ninja looks along -z: its right is where x grows. */
    private static final List<String> NINJA = List.of(
            "Joint15", "Joint10", "Joint16", "Joint11", "Joint17", "Joint12", "Joint23", "Joint18", "Joint24",
            "Joint19", "Joint25", "Joint20");

    private static final List<String> SINBAD = List.of(
            "Humerus.L",
            "Humerus.R",
            "Ulna.L",
            "Ulna.R",
            "Hand.L",
            "Hand.R",
            "Thigh.L",
            "Thigh.R",
            "Calf.L",
            "Calf.R",
            "Foot.L",
            "Foot.R");

    private static final List<String> OTO = List.of(
            "uparm.left",
            "uparm.right",
            "arm.left",
            "arm.right",
            "hand.left",
            "hand.right",
            "hip.left",
            "hip.right",
            "leg.left",
            "leg.right",
            "foot.left",
            "foot.right");

    private ClipCatalogue() {}

    /** @param data the folder that was fetched */
    static List<Clip> read(Path data) {
        List<Clip> clips = new ArrayList<>();
        deepMimic(data.resolve("deepmimic"), clips);
        ninja(data.resolve("ogre"), clips);
        sinbad(data.resolve("ogre"), clips);
        oto(data.resolve("ogre"), clips);
        clips.add(BvhClip.read(data.resolve("mocap/Boxing_Toes.bvh"), FIGHTING, BOXER, 3)
                .until(19));
        clips.add(BvhClip.read(data.resolve("mocap/01_01.bvh"), OTHER, PLAYGROUND, 4));
        clips.add(BvhClip.read(data.resolve("mocap/01_03.bvh"), OTHER, PLAYGROUND, 4));
        clips.add(MarkerClip.read(data.resolve("mocap/ThomasFechten.csm"), FIGHTING, 4));
        return List.copyOf(clips);
    }

    private static void deepMimic(Path folder, List<Clip> clips) {
        for (String name :
                List.of("humanoid3d_walk", "0walk_forward", "turn_left0", "turn_left1", "turn_right0", "turn_right1")) {
            clips.add(deepMimic(folder, name, WALKING, Playback.LOOP));
        }
        clips.add(deepMimic(folder, "humanoid3d_run", RUNNING, Playback.LOOP));
        for (String name : List.of("humanoid3d_punch", "humanoid3d_kick", "humanoid3d_spinkick")) {
            clips.add(deepMimic(folder, name, FIGHTING, Playback.LOOP));
        }
        for (String name : List.of("humanoid3d_getup_facedown", "humanoid3d_getup_faceup")) {
            clips.add(deepMimic(folder, name, FALLEN, Playback.HOLD));
        }
        for (String name : List.of(
                "humanoid3d_backflip",
                "humanoid3d_cartwheel",
                "humanoid3d_crawl",
                "humanoid3d_dance_a",
                "humanoid3d_dance_b",
                "humanoid3d_jump",
                "humanoid3d_roll",
                "humanoid3d_spin")) {
            clips.add(deepMimic(folder, name, OTHER, Playback.LOOP));
        }
    }

    private static Clip deepMimic(Path folder, String name, String action, Playback playback) {
        return DeepMimicClips.read(folder.resolve(name + ".txt"), action, playback);
    }

    private static void ninja(Path folder, List<Clip> clips) {
        OgreClips ninja =
                new OgreClips(OgreSkeleton.read(folder.resolve("Ninja.skeleton.xml")), "ninja", "Joint8", NINJA);
        clips.add(ninja.clip(WALKING, Playback.LOOP, "Walk").advancing(1.2));
        clips.add(ninja.clip(WALKING, Playback.LOOP, "Stealth").advancing(0.9));
        for (String idle : List.of("Idle1", "Idle2", "Idle3")) {
            clips.add(ninja.clip(ON_GUARD, Playback.LOOP, idle));
        }
        for (String blow : List.of("Attack1", "Attack2", "Attack3", "Kick", "SideKick")) {
            clips.add(ninja.clip(FIGHTING, Playback.LOOP, blow));
        }
        clips.add(ninja.clip(FALLEN, Playback.HOLD, "Death1"));
        clips.add(ninja.clip(FALLEN, Playback.HOLD, "Death2"));
        for (String other : List.of("Backflip", "Climb", "Crouch", "HighJump", "Jump", "JumpNoHeight", "Spin")) {
            clips.add(ninja.clip(OTHER, Playback.LOOP, other));
        }
    }

    private static void sinbad(Path folder, List<Clip> clips) {
        OgreClips sinbad =
                new OgreClips(OgreSkeleton.read(folder.resolve("Sinbad.skeleton.xml")), "sinbad", "Head", SINBAD);
        clips.add(sinbad.clip(RUNNING, Playback.LOOP, "RunBase", "RunTop").advancing(3.2));
        clips.add(sinbad.clip(STANDING, Playback.LOOP, "IdleBase", "IdleTop"));
        clips.add(sinbad.clip(FIGHTING, Playback.LOOP, "SliceVertical", "IdleBase"));
        clips.add(sinbad.clip(FIGHTING, Playback.LOOP, "SliceHorizontal", "IdleBase"));
        clips.add(sinbad.clip(FALLEN, Playback.HOLD, "StandUpBack"));
        clips.add(sinbad.clip(FALLEN, Playback.HOLD, "StandUpFront"));
        clips.add(sinbad.clip(OTHER, Playback.LOOP, "Dance"));
        clips.add(sinbad.clip(OTHER, Playback.LOOP, "JumpLoop"));
    }

    private static void oto(Path folder, List<Clip> clips) {
        OgreClips oto = new OgreClips(OgreSkeleton.read(folder.resolve("Oto.skeleton.xml")), "oto", "head", OTO);
        clips.add(oto.clip(WALKING, Playback.LOOP, "Walk").advancing(1.1));
        clips.add(oto.clip(STANDING, Playback.LOOP, "stand"));
        clips.add(oto.clip(OTHER, Playback.LOOP, "push"));
        clips.add(oto.clip(OTHER, Playback.LOOP, "pull"));
    }
}
