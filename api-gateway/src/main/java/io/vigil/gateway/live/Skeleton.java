package io.vigil.gateway.live;

import java.util.List;

/** Which keypoints of a person belong together, by their numbers in COCO's order. */
record Skeleton(List<Bone> bones) {
    /** Shoulders, arms, trunk and legs. The head is left to the face. */
    static final Skeleton BODY = new Skeleton(List.of(
            new Bone(5, 6),
            new Bone(5, 7),
            new Bone(7, 9),
            new Bone(6, 8),
            new Bone(8, 10),
            new Bone(5, 11),
            new Bone(6, 12),
            new Bone(11, 12),
            new Bone(11, 13),
            new Bone(13, 15),
            new Bone(12, 14),
            new Bone(14, 16)));

    record Bone(int from, int to) {
        /** Whether both ends are known, and well enough. */
        boolean isSeen(List<Scene.Dot> pose, float sureEnough) {
            return from < pose.size()
                    && to < pose.size()
                    && pose.get(from).confidence() >= sureEnough
                    && pose.get(to).confidence() >= sureEnough;
        }
    }
}
