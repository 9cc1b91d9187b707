package io.vigil.inference.pipeline;

import io.vigil.inference.analysis.PersonView;
import io.vigil.inference.track.TrackedObject;
import java.util.List;
import java.util.Map;

/**
 * What is to be said of one frame.
 *
 * @param people by their place in {@code objects}
 * @param milliseconds by stage
 */
record FrameResult(List<TrackedObject> objects, List<PersonView> people, Map<String, Float> milliseconds) {}
