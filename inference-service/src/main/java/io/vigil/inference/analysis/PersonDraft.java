package io.vigil.inference.analysis;

import io.vigil.inference.face.Face;
import io.vigil.inference.face.Portrait;
import io.vigil.inference.picture.Person;
import io.vigil.inference.pose.Pose;
import io.vigil.inference.tensor.ModelManifest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person on the way through the roles. */
final class PersonDraft {

    private final int picture;
    private final int object;
    private final Person person;
    private final Set<ModelManifest> readers = new LinkedHashSet<>();
    private @Nullable FaceView face;
    private @Nullable Pose pose;

    /**
     * @param picture its place in the batch
     * @param object the person's place in the picture's list of objects
     */
    PersonDraft(int picture, int object, Person person) {
        this.picture = picture;
        this.object = object;
        this.person = person;
    }

    int picture() {
        return picture;
    }

    Person person() {
        return person;
    }

    void found(Optional<Face> seen) {
        face = seen.map(FaceView::new).orElse(null);
    }

    void estimated(Optional<Pose> seen) {
        pose = seen.orElse(null);
    }

    /** @param by the models that read it */
    void read(FaceView known, List<ModelManifest> by) {
        face = known;
        readers.addAll(by);
    }

    Optional<FaceView> face() {
        return Optional.ofNullable(face);
    }

    Portrait portrait(FaceView view) {
        return new Portrait(person.picture(), view.face());
    }

    /** Who read this face. */
    Set<ModelManifest> readers() {
        return readers;
    }

    PersonView finished() {
        return new PersonView(object, face, pose);
    }
}
