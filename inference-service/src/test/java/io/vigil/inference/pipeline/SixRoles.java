package io.vigil.inference.pipeline;

import io.vigil.inference.analysis.BatchAnalyser;
import io.vigil.inference.analysis.FaceRole;
import io.vigil.inference.analysis.Laps;
import io.vigil.inference.analysis.Look;
import io.vigil.inference.analysis.Roles;
import io.vigil.inference.emotion.LabelledEmotion;
import io.vigil.inference.face.BlazeFace;
import io.vigil.inference.gaze.MeshGaze;
import io.vigil.inference.identity.VectorEmbedder;
import io.vigil.inference.object.CenterNet;
import io.vigil.inference.object.Thresholds;
import io.vigil.inference.picture.JpegDecoder;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.pose.MoveNet;
import io.vigil.inference.tensor.Execution;
import io.vigil.inference.tensor.ModelFolder;
import io.vigil.inference.tensor.ModelInTurn;
import io.vigil.inference.tensor.ReplayedModel;
import io.vigil.inference.tensor.Role;
import io.vigil.inference.tensor.TensorFlowModel;
import io.vigil.inference.track.TrackingRules;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** The built models, all asked of every frame, and their own speed on the same inputs. */
final class SixRoles implements AutoCloseable {

    private static final List<Role> ROLES =
            List.of(Role.OBJECTS, Role.FACES, Role.POSE, Role.EMOTION, Role.MESH, Role.IRIS, Role.IDENTITY);

    private final Map<Role, ReplayedModel> models = new EnumMap<>(Role.class);
    private final JpegDecoder decoder = new JpegDecoder();
    private final BatchAnalyser analyser;

    /** @param threads of one run */
    SixRoles(Path folder, int threads, int batch) {
        int turns = Integer.getInteger("turns", 0);
        Semaphore permits = new Semaphore(Math.max(1, turns), true);
        for (Role role : ROLES) {
            ModelFolder place = new ModelFolder(folder.resolve(role.word()));
            TensorFlowModel model = TensorFlowModel.load(place, new Execution(threads), List.of(1, 2, batch));
            models.put(role, new ReplayedModel(turns == 0 ? model : new ModelInTurn(model, permits)));
        }
        analyser = new BatchAnalyser(
                new Roles(
                        new CenterNet(model(Role.OBJECTS), new Thresholds(0.4f, Map.of(), 0.5f), batch),
                        new BlazeFace(model(Role.FACES), 0.5f, batch),
                        new MoveNet(model(Role.POSE), 0.2f, batch),
                        List.of(
                                FaceRole.emotion(new LabelledEmotion(model(Role.EMOTION), batch)),
                                FaceRole.gaze(new MeshGaze(model(Role.MESH), model(Role.IRIS), batch)),
                                FaceRole.identity(new VectorEmbedder(model(Role.IDENTITY), batch), () -> true))),
                8);
    }

    private ReplayedModel model(Role role) {
        ReplayedModel model = models.get(role);
        if (model == null) {
            throw new IllegalStateException("no model of " + role);
        }
        return model;
    }

    Sight sight() {
        return Sight.of(decoder, analyser, TrackingRules.DEFAULT).withPolicy((tenant, camera) -> true);
    }

    /** Shows the models a batch of this picture once, to know what each is asked. */
    void show(byte[] jpeg, int batch) {
        models.values().forEach(ReplayedModel::remember);
        List<Picture> pictures =
                IntStream.range(0, batch).mapToObj(i -> decoder.decode(jpeg)).toList();
        Laps laps = (stage, nanoseconds) -> {};
        List<Look> looks =
                pictures.stream().map(picture -> new Look(picture, true)).toList();
        analyser.people(looks, analyser.objects(pictures, laps), laps);
        pictures.forEach(Picture::close);
    }

    /** Only the models, one after the other, as often. */
    void bare(int times) {
        for (int i = 0; i < times; i++) {
            models.values().forEach(ReplayedModel::replay);
        }
    }

    @Override
    public void close() {
        models.values().forEach(ReplayedModel::close);
    }
}
