package io.vigil.inference.analysis;

import io.vigil.inference.face.FaceDetector;
import io.vigil.inference.face.Portrait;
import io.vigil.inference.object.Findings;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.picture.Person;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.pose.PoseEstimator;
import io.vigil.inference.tensor.ModelManifest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks every role about a batch of pictures, in two steps that two threads may take at once, each by one thread at a time:
 * objects of whole pictures, then the people found, across all pictures of the batch. A role with nothing to look at does not
 * run. A face is looked for on people only: where no person was found, neither is a face.
 */
public final class BatchAnalyser {

    private final Roles roles;
    private final int mostPeople;

    /** @param mostPeople of one picture whose faces and poses are looked at, the surest first */
    public BatchAnalyser(Roles roles, int mostPeople) {
        this.roles = roles;
        this.mostPeople = mostPeople;
    }

    /**
     * The first step. Blocks while the model runs.
     *
     * @param laps gets the time the role took, or its failure
     * @return each picture's objects
     */
    public List<Findings> objects(List<Picture> pictures, Laps laps) {
        return new RollCall(laps)
                .ask(
                        roles.objects().manifest(),
                        () -> roles.objects().detect(pictures),
                        Collections.nCopies(pictures.size(), Findings.absent()));
    }

    /**
     * The second step. Blocks while the models run.
     *
     * @param found by the first step on the same pictures
     * @param laps gets the time each role took, or its failure
     * @return one analysis a picture, in order
     */
    public List<PictureAnalysis> people(List<Look> looks, List<Findings> found, Laps laps) {
        List<PersonDraft> people = people(looks, found);
        RollCall roll = new RollCall(laps);
        FaceDetector faces = roles.faces();
        if (faces != null) {
            ask(people, roll, faces.manifest(), faces::detect, PersonDraft::found);
        }
        PoseEstimator poses = roles.poses();
        if (poses != null) {
            ask(people, roll, poses.manifest(), poses::estimate, PersonDraft::estimated);
        }
        List<ModelManifest> askedAboutPeople = roll.present();
        roles.inFaces().forEach(role -> ask(people, looks, roll, role));
        List<PictureAnalysis> analyses = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            int picture = i;
            List<PersonDraft> here = people.stream()
                    .filter(person -> person.picture() == picture)
                    .toList();
            analyses.add(new PictureAnalysis(
                    found.get(i).objects(),
                    here.stream().map(PersonDraft::finished).toList(),
                    models(found.get(i), askedAboutPeople, here)));
        }
        return analyses;
    }

    private static <T> void ask(
            List<PersonDraft> people,
            RollCall roll,
            ModelManifest model,
            Function<List<Person>, List<Optional<T>>> role,
            BiConsumer<PersonDraft, Optional<T>> answer) {
        if (people.isEmpty()) {
            roll.idle(model);
            return;
        }
        List<Person> persons = people.stream().map(PersonDraft::person).toList();
        List<Optional<T>> answers =
                roll.ask(model, () -> role.apply(persons), Collections.nCopies(people.size(), Optional.<T>empty()));
        for (int i = 0; i < people.size(); i++) {
            answer.accept(people.get(i), answers.get(i));
        }
    }

    private static void ask(List<PersonDraft> people, List<Look> looks, RollCall roll, FaceRole role) {
        List<PersonDraft> asked = new ArrayList<>();
        List<FaceView> known = new ArrayList<>();
        List<Portrait> faces = new ArrayList<>();
        for (PersonDraft person : people) {
            person.face()
                    .filter(face -> role.isAskedOf(looks.get(person.picture())))
                    .ifPresent(face -> {
                        asked.add(person);
                        known.add(face);
                        faces.add(person.portrait(face));
                    });
        }
        if (asked.isEmpty()) {
            return;
        }
        List<FaceView> answers = role.read(faces, known, roll);
        List<ModelManifest> by = roll.present().containsAll(role.manifests()) ? role.manifests() : List.of();
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i).read(answers.get(i), by);
        }
    }

    private List<PersonDraft> people(List<Look> looks, List<Findings> found) {
        List<PersonDraft> people = new ArrayList<>();
        for (int picture = 0; picture < looks.size(); picture++) {
            int here = 0;
            List<FoundObject> objects = found.get(picture).objects();
            for (int object = 0; object < objects.size() && here < mostPeople; object++) {
                if (objects.get(object).isPerson()) {
                    here++;
                    Person person = new Person(
                            looks.get(picture).picture(), objects.get(object).box());
                    people.add(new PersonDraft(picture, object, person));
                }
            }
        }
        return people;
    }

    /** Where nobody looked for people, nobody looked at them either. */
    private static List<ModelManifest> models(
            Findings found, List<ModelManifest> askedAboutPeople, List<PersonDraft> here) {
        return found.by() == null
                ? List.of()
                : Stream.of(
                                Stream.of(found.by()),
                                askedAboutPeople.stream(),
                                here.stream().flatMap(person -> person.readers().stream()))
                        .flatMap(Function.identity())
                        .distinct()
                        .toList();
    }
}
