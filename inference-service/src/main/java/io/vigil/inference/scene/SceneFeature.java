package io.vigil.inference.scene;

import java.util.Locale;

/**
 * What the anomaly model reads of a frame, all within 0-1 and free of the picture's size. Counts and speeds x are squashed as
 * x / (x + c), where c is what is usual. Lengths are in the person's own heights; only tracked objects count.
 */
public enum SceneFeature {
    /** Number of people; c = 6. */
    PEOPLE,
    /** Number of vehicles; c = 3. */
    VEHICLES,
    /** Number of other objects; c = 6. */
    OBJECTS,
    /** People now against the mean of the last five seconds; 0.5 is as many. */
    PEOPLE_CHANGE,
    /** Share of the picture covered by people's boxes. */
    PEOPLE_AREA,
    /** Share of the picture covered by vehicles' boxes. */
    VEHICLE_AREA,
    /** Mean height of people's boxes, of the picture's. */
    PEOPLE_HEIGHT,
    /** Mean speed of vehicles, in their diagonals a second; c = 1. */
    VEHICLE_SPEED,
    /** Mean width over height of people; c = 0.5. Who lies is wide. */
    PEOPLE_WIDTH,
    /** The widest person's. */
    PEOPLE_WIDTH_MOST,
    /** Mean speed of people, in heights a second; c = 1. */
    SPEED,
    /** The fastest person's. */
    SPEED_MOST,
    /** Standard deviation of people's speeds; c = 0.5. */
    SPEED_SPREAD,
    /** Mean change of velocity, in heights a second squared; c = 2. */
    ACCELERATION,
    /** The largest. */
    ACCELERATION_MOST,
    /** Share of people who move faster than a fifth of their height a second. */
    MOVING,
    /** Entropy of the directions of those who move, over eight sectors. */
    DIRECTION_ENTROPY,
    /** Length of the mean direction of those who move: 1 where all go the same way. */
    DIRECTION_AGREEMENT,
    /** Mean motion of keypoints against the body, in heights a second; c = 0.5. */
    LIMB_MOTION,
    /** The liveliest person's. */
    LIMB_MOTION_MOST,
    /** Mean number of others within one and a half heights; c = 2. */
    DENSITY,
    /** 1 / (1 + d) of the closest two people, d in heights; 0 with fewer than two. */
    NEARNESS,
    /** Twice the mean distance of people from their middle, in picture heights, at most 1. */
    SPREAD,
    /** People who came or went within two seconds; c = 2. */
    TURNOVER;

    /** In the model's input. */
    @SuppressWarnings("EnumOrdinal") // the order above is the input's
    public int place() {
        return ordinal();
    }

    /** As events and metrics write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
