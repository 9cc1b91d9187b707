package io.vigil.inference.analysis;

import io.vigil.inference.pose.Pose;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person beyond being there.
 *
 * @param object the person's place in the picture's list of objects
 * @param face null where none is seen
 * @param pose null where none is sure enough
 */
public record PersonView(
        int object, @Nullable FaceView face, @Nullable Pose pose) {}
