package io.vigil.inference.analysis;

import io.vigil.inference.face.Face;
import io.vigil.inference.pose.Pose;
import java.util.Optional;

/**
 * What is known of one person beyond being there.
 *
 * @param object the person's place in the picture's list of objects
 */
public record PersonView(int object, Optional<Face> face, Optional<Pose> pose) {}
