package io.vigil.inference.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.inference.emotion.Emotion;
import io.vigil.inference.emotion.EmotionClassifier;
import io.vigil.inference.face.Face;
import io.vigil.inference.face.FaceDetector;
import io.vigil.inference.face.Portrait;
import io.vigil.inference.geometry.Box;
import io.vigil.inference.geometry.Point;
import io.vigil.inference.identity.Embedding;
import io.vigil.inference.identity.FaceEmbedder;
import io.vigil.inference.object.Category;
import io.vigil.inference.object.Findings;
import io.vigil.inference.object.FoundObject;
import io.vigil.inference.object.ObjectDetector;
import io.vigil.inference.picture.JpegDecoder;
import io.vigil.inference.picture.Person;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.tensor.Decoding;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.ModelManifest.Input;
import io.vigil.inference.tensor.ModelManifest.Reading;
import io.vigil.inference.tensor.Role;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which roles are asked about whom; what they answer is theirs. */
class BatchAnalyserTest {

    private static final Box LEFT = new Box(0, 0, 0.4f, 1);
    private static final Box RIGHT = new Box(0.5f, 0, 0.4f, 1);

    private final List<Integer> emotionAsked = new ArrayList<>();
    private final List<Integer> embeddingAsked = new ArrayList<>();
    private final List<String> stages = new ArrayList<>();
    private final Laps laps = (stage, nanoseconds) -> stages.add(stage);
    private boolean anybodyEnrolled;
    private Picture picture;

    @BeforeEach
    void decode() throws IOException {
        try (InputStream jpeg = Objects.requireNonNull(getClass().getResourceAsStream("/astronaut.jpg"))) {
            picture = new JpegDecoder().decode(jpeg.readAllBytes());
        }
    }

    @AfterEach
    void close() {
        picture.close();
    }

    @Test
    void shouldReadAffectOnlyWhereThePolicyAllowsIt() {
        // When
        List<PictureAnalysis> analyses = analyse(
                all(),
                List.of(new Look(picture, false), new Look(picture, true)),
                List.of(person(LEFT), person(RIGHT)));

        // Then
        assertThat(face(analyses, 0).emotion()).isNull();
        assertThat(face(analyses, 1).emotion()).isNotNull();
        assertThat(roles(analyses, 0)).containsExactly(Role.OBJECTS, Role.FACES);
        assertThat(roles(analyses, 1)).containsExactly(Role.OBJECTS, Role.FACES, Role.EMOTION);
        assertThat(emotionAsked).containsExactly(1);
    }

    @Test
    void shouldAskAboutTheFacesOfAllPicturesTogetherAndGiveEachItsOwnAnswer() {
        // When
        List<PictureAnalysis> analyses = analyse(
                all(),
                List.of(new Look(picture, true), new Look(picture, true)),
                List.of(List.of(found(LEFT), found(RIGHT)), person(RIGHT)));

        // Then
        assertThat(emotionAsked).containsExactly(3);
        assertThat(analyses.get(0).people())
                .extracting(BatchAnalyserTest::happiness)
                .containsExactly(0.2f, 0.7f);
        assertThat(analyses.get(1).people())
                .extracting(BatchAnalyserTest::happiness)
                .containsExactly(0.7f);
    }

    @Test
    void shouldNotRunTheRolesThatHaveNothingToLookAt() {
        // Given
        anybodyEnrolled = true;

        // When
        List<PictureAnalysis> analyses = analyse(all(), List.of(new Look(picture, true)), List.of(List.of()));

        // Then
        assertThat(stages).containsExactly("objects");
        assertThat(analyses.get(0).people()).isEmpty();
        assertThat(roles(analyses, 0)).containsExactly(Role.OBJECTS, Role.FACES);
        assertThat(emotionAsked).isEmpty();
    }

    @Test
    void shouldEmbedFacesOnlyWhileSomebodyIsEnrolled() {
        // Given
        List<Look> looks = List.of(new Look(picture, false));

        // When
        List<PictureAnalysis> before = analyse(all(), looks, List.of(person(LEFT)));
        anybodyEnrolled = true;
        List<PictureAnalysis> after = analyse(all(), looks, List.of(person(LEFT)));

        // Then
        assertThat(face(before, 0).embedding()).isNull();
        assertThat(roles(before, 0)).doesNotContain(Role.IDENTITY);
        assertThat(face(after, 0).embedding()).isNotNull();
        assertThat(roles(after, 0)).contains(Role.IDENTITY);
        assertThat(embeddingAsked).containsExactly(1);
    }

    @Test
    void shouldDoWithoutTheRolesThatAreAbsent() {
        // Given
        Roles objectsOnly = new Roles(detector(List.of(person(LEFT))), null, null, all().inFaces());

        // When
        List<PictureAnalysis> analyses = analyse(objectsOnly, List.of(new Look(picture, true)), List.of(person(LEFT)));

        // Then
        assertThat(roles(analyses, 0)).containsExactly(Role.OBJECTS);
        assertThat(analyses.get(0).people()).hasSize(1);
        assertThat(analyses.get(0).people().get(0).face()).isNull();
        assertThat(stages).containsExactly("objects");
    }

    private List<PictureAnalysis> analyse(Roles roles, List<Look> looks, List<List<FoundObject>> objects) {
        Roles seeing = new Roles(detector(objects), roles.faces(), roles.poses(), roles.inFaces());
        BatchAnalyser analyser = new BatchAnalyser(seeing, 8);
        List<Picture> pictures = looks.stream().map(Look::picture).toList();
        return analyser.people(looks, analyser.objects(pictures, laps), laps);
    }

    private Roles all() {
        return new Roles(
                detector(List.of()),
                new MiddleFaces(),
                null,
                List.of(
                        FaceRole.emotion(new HappyWhereRight()),
                        FaceRole.identity(new Alike(), () -> anybodyEnrolled)));
    }

    private static float happiness(PersonView person) {
        Emotion emotion =
                Objects.requireNonNull(Objects.requireNonNull(person.face()).emotion());
        return emotion.probabilities().getOrDefault("happy", -1f);
    }

    private static FaceView face(List<PictureAnalysis> analyses, int picture) {
        return Objects.requireNonNull(analyses.get(picture).people().get(0).face());
    }

    private static List<Role> roles(List<PictureAnalysis> analyses, int picture) {
        return analyses.get(picture).models().stream().map(ModelManifest::role).toList();
    }

    private static List<FoundObject> person(Box box) {
        return List.of(found(box));
    }

    private static FoundObject found(Box box) {
        return new FoundObject(Category.PERSON, 0.9f, box);
    }

    private static ModelManifest manifest(Role role) {
        return new ModelManifest(
                role,
                role.word(),
                "1",
                "",
                null,
                Input.pixels("pixels", 8, 8),
                List.of(),
                new Reading(Decoding.PROBABILITIES),
                "Apache-2.0",
                "https://example.org",
                null);
    }

    private static ObjectDetector detector(List<List<FoundObject>> objects) {
        return new ObjectDetector() {
            @Override
            public ModelManifest manifest() {
                return BatchAnalyserTest.manifest(Role.OBJECTS);
            }

            @Override
            public List<Findings> detect(List<Picture> pictures) {
                return objects.stream()
                        .map(here -> new Findings(here, manifest()))
                        .toList();
            }
        };
    }

    /** A face in everybody's middle. */
    private static final class MiddleFaces implements FaceDetector {

        @Override
        public ModelManifest manifest() {
            return BatchAnalyserTest.manifest(Role.FACES);
        }

        @Override
        public List<Optional<Face>> detect(List<Person> people) {
            return people.stream()
                    .map(person -> person.box().centre())
                    .map(centre -> Optional.of(
                            new Face(0.9f, Box.square(centre, 0.1f, 1), Collections.nCopies(6, new Point(0.5f, 0.5f)))))
                    .toList();
        }
    }

    private final class HappyWhereRight implements EmotionClassifier {

        @Override
        public ModelManifest manifest() {
            return BatchAnalyserTest.manifest(Role.EMOTION);
        }

        @Override
        public List<Emotion> classify(List<Portrait> faces) {
            emotionAsked.add(faces.size());
            return faces.stream()
                    .map(face -> new Emotion(
                            Map.of("happy", face.face().box().centre().x())))
                    .toList();
        }
    }

    private final class Alike implements FaceEmbedder {

        @Override
        public ModelManifest manifest() {
            return BatchAnalyserTest.manifest(Role.IDENTITY);
        }

        @Override
        public List<Embedding> embed(List<Portrait> faces) {
            embeddingAsked.add(faces.size());
            return Collections.nCopies(faces.size(), new Embedding(new float[] {1, 1}));
        }
    }
}
