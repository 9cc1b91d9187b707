package io.vigil.inference.gaze;

import io.vigil.inference.face.Portrait;
import io.vigil.inference.picture.Crop;
import io.vigil.inference.picture.CropBatches;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelRuntime;
import io.vigil.inference.tensor.Outputs;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** MediaPipe's face mesh on the levelled face, which says where the head points, then its iris model on both eyes. */
public final class MeshGaze implements GazeEstimator {

    private static final float MARGIN = 1.5f;

    /** Below it, the mesh model itself says, there is no face. */
    private static final float LEAST_CONFIDENCE = 0.5f;

    private final CropBatches meshes;
    private final CropBatches irises;

    public MeshGaze(ModelRuntime mesh, ModelRuntime iris, int batchSize) {
        meshes = new CropBatches(mesh, batchSize);
        irises = new CropBatches(iris, batchSize);
    }

    @Override
    public List<ModelManifest> manifests() {
        return List.of(meshes.manifest(), irises.manifest());
    }

    @Override
    public List<Optional<Gaze>> estimate(List<Portrait> faces) {
        List<Crop> crops = faces.stream().map(face -> face.level(MARGIN)).toList();
        List<Optional<FaceMesh>> seen = meshes.run(crops, this::mesh);
        Iterator<Gaze> gazes = gazes(
                        seen.stream().flatMap(Optional::stream).map(EyePair::of).toList())
                .iterator();
        return seen.stream().map(mesh -> mesh.map(any -> gazes.next())).toList();
    }

    private Optional<FaceMesh> mesh(Outputs outputs, int element, Crop crop) {
        return outputs.of("confidence")[element] < LEAST_CONFIDENCE
                ? Optional.empty()
                : Optional.of(new FaceMesh(Landmarks.of(
                        outputs.of("mesh"),
                        element,
                        FaceMesh.POINTS,
                        meshes.manifest().input().width(),
                        crop)));
    }

    private List<Gaze> gazes(List<EyePair> pairs) {
        List<Crop> eyes = pairs.stream()
                .flatMap(pair -> Stream.of(pair.right().crop(), pair.left().crop()))
                .toList();
        List<Iris> irises = this.irises.run(eyes, this::iris);
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> pairs.get(i).gaze(irises.get(2 * i), irises.get(2 * i + 1)))
                .toList();
    }

    private Iris iris(Outputs outputs, int element, Crop crop) {
        return new Iris(Landmarks.of(
                outputs.of("eye"),
                element,
                Iris.POINTS,
                irises.manifest().input().width(),
                crop));
    }
}
