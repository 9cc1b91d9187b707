package io.vigil.inference.pose;

import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Keypoint;
import io.vigil.inference.picture.Crop;
import io.vigil.inference.picture.CropBatches;
import io.vigil.inference.picture.Person;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** MoveNet (single pose) on a square round each person: seventeen times [y, x, confidence], as fractions of the square. */
public final class MoveNet implements PoseEstimator {

    private static final int VALUES = 3;

    /** MoveNet was trained on people with some room round them. */
    private static final float MARGIN = 1.25f;

    private final CropBatches crops;
    private final float confidence;

    /** @param confidence least confidence of a pose, 0-1 */
    public MoveNet(ModelRuntime model, float confidence, int batchSize) {
        crops = new CropBatches(model, batchSize);
        this.confidence = confidence;
    }

    @Override
    public ModelManifest manifest() {
        return crops.manifest();
    }

    @Override
    public List<Optional<Pose>> estimate(List<Person> people) {
        return crops.run(people.stream().map(MoveNet::surroundings).toList(), MoveNet::decode).stream()
                .map(pose -> Optional.of(pose).filter(sure -> sure.confidence() >= confidence))
                .toList();
    }

    private static Crop surroundings(Person person) {
        Box box = person.box();
        float aspect = person.picture().aspect();
        float width = Math.max(box.width(), box.height() / aspect) * MARGIN;
        return new Crop(person.picture(), Box.square(box.centre(), width, aspect));
    }

    private static Pose decode(Outputs outputs, int element, Crop crop) {
        float[] values = outputs.of("keypoints");
        List<Keypoint> keypoints = new ArrayList<>(Pose.KEYPOINTS);
        float sum = 0;
        for (int i = 0; i < Pose.KEYPOINTS; i++) {
            int at = (element * Pose.KEYPOINTS + i) * VALUES;
            float sure = Math.min(1, Math.max(0, values[at + 2]));
            keypoints.add(new Keypoint(
                    crop.region().toPicture(values[at + 1], values[at]).clipped(), sure));
            sum += sure;
        }
        return new Pose(sum / Pose.KEYPOINTS, keypoints);
    }
}
