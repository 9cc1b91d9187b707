package io.vigil.scoring.analysis;

import static io.vigil.scoring.frame.Seen.at;
import static io.vigil.scoring.indicator.Persons.doing;
import static io.vigil.scoring.indicator.Persons.face;
import static io.vigil.scoring.indicator.Persons.person;
import static io.vigil.scoring.indicator.Persons.upright;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.risk.Indicators;
import io.vigil.scoring.frame.SeenAction;
import io.vigil.scoring.frame.SeenFace;
import io.vigil.scoring.frame.SeenPerson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObserverTest {
    private static final Map<String, Float> CALM = Map.of("neutral", 1f);
    private static final Map<String, Float> AFRAID = Map.of("fear", 1f);
    private static final SeenFace CALM_FACE = face(CALM, 0);
    private static final SeenFace ANNA = new SeenFace(CALM, 0.0, "anna");
    private static final SeenFace FRIGHTENED_ANNA = new SeenFace(AFRAID, 1.0, "anna");

    private final Camera camera = new Camera();

    @Test
    void shouldCloseAWindowAtTheFirstFramePastItsEnd() {
        // When
        camera.sees(0, 5, 5, person(1, CALM_FACE, null));
        assertThat(camera.samples).isEmpty();
        camera.sees(5);
        // Then
        assertThat(camera.samples).hasSize(1);
        Sample sample = camera.samples.get(0);
        assertThat(sample.span()).isEqualTo(new Span(at(0), at(5), 25, 1));
        assertThat(sample.origin().frameId()).isEqualTo("K-s1-25");
        assertThat(sample.id()).isEqualTo("camera:K-K-" + at(5).toEpochMilli());
    }

    @Test
    void shouldCloseAWindowByTimeAloneAndOnce() {
        // Given
        camera.sees(0, 2, 5, person(1, CALM_FACE, null));
        // When
        camera.passes(4.9);
        assertThat(camera.samples).isEmpty();
        camera.passes(5);
        camera.passes(7);
        camera.sees(8);
        // Then
        assertThat(camera.samples).hasSize(1);
        assertThat(camera.samples.get(0).span().frames()).isEqualTo(10);
    }

    @Test
    void shouldSayNothingOfATimeWithoutFrames() {
        camera.sees(0, 1, 5);
        camera.sees(21);
        camera.passes(30);
        assertThat(camera.samples)
                .extracting(Sample::span)
                .extracting(Span::end)
                .containsExactly(at(5), at(25));
    }

    @Test
    void shouldStaggerCamerasByTheirIds() {
        AnalysisRules rules = Camera.RULES;
        assertThat(rules.startOf("K", at(2))).isEqualTo(at(0));
        assertThat(rules.startOf("L", at(2))).isEqualTo(at(0.2));
        assertThat(rules.startOf("M", at(0.3))).isEqualTo(at(-4.6));
        assertThat(rules.startOf("K", at(5))).isEqualTo(at(5));
    }

    @Test
    void shouldGiveEachKnownPersonASampleOfTheirOwn() {
        // When Anna turns to the camera after a second
        camera.sees(0, 1, 5, person(1, CALM_FACE, null), person(2, CALM_FACE, null));
        camera.sees(1, 2, 5, person(1, ANNA, null), person(2, CALM_FACE, null));
        camera.sees(2, 4, 5, person(1, CALM_FACE, null));
        camera.passes(5);
        // Then she is Anna for as long as the track lasts
        assertThat(camera.samples).extracting(sample -> sample.of().key()).containsExactly("camera:K", "anna");
        assertThat(camera.of("anna").get(0).span().frames()).isEqualTo(20);
        assertThat(camera.of(null).get(0).span()).isEqualTo(new Span(at(0), at(5), 20, 2));
    }

    @Test
    void shouldFollowATrackAnewThatTurnsOutToBeSomebodyElses() {
        // When
        camera.sees(0, 2, 5, person(1, FRIGHTENED_ANNA, null));
        camera.sees(2, 5, 5, person(1, new SeenFace(CALM, 0.0, "bert"), null));
        camera.passes(5);
        // Then nothing of Anna's face is left in Bert's figures
        assertThat(camera.of("anna").get(0).span().frames()).isEqualTo(10);
        assertThat(camera.of("bert").get(0).span().frames()).isEqualTo(15);
        assertThat(indicators(camera.of("anna").get(0)).anxiety()).isGreaterThan(0.9);
        assertThat(indicators(camera.of("bert").get(0)).anxiety()).isLessThan(0.06);
    }

    @Test
    void shouldKeepTheSampleOfATrackThatEndsAndForgetTheTrack() {
        camera.sees(0, 1.4, 5, person(1, ANNA, null));
        camera.sees(1.4, 5, 5);
        camera.sees(5, 10, 5);
        camera.passes(15);
        assertThat(camera.of("anna")).hasSize(1);
        assertThat(Objects.requireNonNull(camera.crowd).followed()).isEmpty();
    }

    @Test
    void shouldCountMeansOverAllPeopleForTheCamera() {
        // Given the indicators of a calm and of a frightened face, after the fifth frame of each
        camera.sees(0, 5, 5, person(1, ANNA, null), person(2, face(AFRAID, 1), null));
        camera.passes(5);
        // Then
        double calm = indicators(camera.of("anna").get(0)).anxiety();
        double both = indicators(camera.of(null).get(0)).anxiety();
        assertThat(calm).isCloseTo(1 / (1 + Math.exp(3)), within(1e-9)); // x = 0, midpoint 0.3, gain 10
        // x = (0.40 + 0.10) / 0.75, as neither posture nor movement is known
        double frightened = 1 / (1 + Math.exp(-10 * (0.5 / 0.75 - 0.3)));
        assertThat(both).isCloseTo((calm + frightened) / 2, within(1e-9));
    }

    @Test
    void shouldReadNothingOfAnybodyWherePolicyIsClosed() {
        // Given a record that carries emotion in spite of the policy, and a posture
        camera.open = false;
        camera.sees(0, 5, 5, person(1, FRIGHTENED_ANNA, upright(0.2, 0.5, 0.5)));
        camera.passes(5);
        // Then
        assertThat(camera.samples)
                .hasSize(2)
                .allSatisfy(sample -> assertThat(sample.reading().indicators()).isNull());
        assertThat(camera.samples)
                .allSatisfy(sample -> assertThat(sample.reading().conducts()).isEmpty());
        assertThat(Objects.requireNonNull(camera.crowd).followed())
                .allSatisfy(person -> assertThat(person.window()).isNull());
    }

    @Test
    void shouldForgetAWindowInFlightWhenThePolicyCloses() {
        // Given
        camera.sees(0, 3, 5, person(1, FRIGHTENED_ANNA, null));
        // When
        camera.crowd = Objects.requireNonNull(camera.crowd).withoutAffect();
        camera.open = false;
        camera.sees(3, 4, 5, person(1, FRIGHTENED_ANNA, null));
        camera.open = true;
        camera.sees(4, 4.6, 5, person(1, ANNA, null));
        camera.passes(5);
        // Then three frames since it is open again are too few
        assertThat(camera.samples)
                .allSatisfy(sample -> assertThat(sample.reading().indicators()).isNull());
        assertThat(camera.of("anna").get(0).span().frames()).isEqualTo(23);
    }

    @Test
    void shouldTellAbsentFromCalm() {
        // When somebody is seen from behind, and then a calm face
        camera.sees(0, 5, 5, person(1, null, null));
        camera.sees(5, 10, 5, person(2, CALM_FACE, null));
        camera.passes(10);
        // Then
        assertThat(camera.samples.get(0).reading().indicators()).isNull();
        assertThat(indicators(camera.samples.get(1)).stress()).isBetween(0.01, 0.06);
    }

    @Test
    void shouldNameTheRiskiestActionAndTheHighestAnomaly() {
        // When
        camera.anomaly = 0.2;
        camera.sees(0, 1, 5, doing(1, "walking", 0.95, null), doing(2, "unknown", 0.9, null));
        camera.anomaly = 0.7;
        camera.sees(1, 2, 5, doing(1, "fallen", 0.7, null));
        camera.anomaly = 0.1;
        camera.sees(2, 3, 5, doing(1, "fallen", 0.65, null));
        camera.passes(5);
        // Then
        Reading reading = camera.samples.get(0).reading();
        assertThat(reading.action()).isEqualTo(new SeenAction("fallen", 0.7));
        assertThat(reading.anomaly()).isEqualTo(0.7);
        assertThat(reading.conducts()).isEmpty();
    }

    @Test
    void shouldTellBehaviourApartByWhoShowsIt() {
        // When Anna is frightened, and a stranger falls
        camera.sees(0, 5, 5, person(1, FRIGHTENED_ANNA, null), doing(2, "fallen", 0.93, null));
        camera.passes(5);
        // Then
        List<Conduct> hers = camera.of("anna").get(0).reading().conducts();
        List<Conduct> strangers = camera.of(null).get(0).reading().conducts();
        assertThat(hers)
                .extracting(Conduct::type)
                .containsExactly(ConductType.STRESS_INDICATORS, ConductType.SUSPICIOUS_BEHAVIOR);
        assertThat(hers.get(0).context()).isEqualTo(Map.of("emotion", "anxious", "gaze", "avoiding"));
        assertThat(hers.get(0).trackId()).isEqualTo(1);
        assertThat(strangers).extracting(Conduct::type).containsExactly(ConductType.FALL);
        assertThat(strangers.get(0).confidence()).isEqualTo(0.93);
        assertThat(strangers.get(0).context()).isEqualTo(Map.of("movement", "fallen", "posture", "lying"));
    }

    @Test
    void shouldNotTakeEightyPercentForMore() {
        camera.sees(0, 5, 5, doing(1, "fallen", 0.8f, null));
        camera.sees(5, 10, 5, doing(1, "fallen", 0.81, null));
        camera.passes(10);
        assertThat(camera.samples.get(0).reading().conducts()).isEmpty();
        assertThat(camera.samples.get(1).reading().conducts()).hasSize(1);
    }

    @Test
    void shouldFollowNoMorePeopleThanTheMost() {
        // Given
        SeenPerson[] crowd = IntStream.range(0, 12)
                .mapToObj(track -> person(track, CALM_FACE, null))
                .toArray(SeenPerson[]::new);
        camera.sees(0, crowd);
        assertThat(Objects.requireNonNull(camera.crowd).followed()).hasSize(8);
        // When another comes, whoever is not there any more makes room
        camera.sees(1, person(100, CALM_FACE, null));
        // Then
        assertThat(Objects.requireNonNull(camera.crowd).followed())
                .hasSize(8)
                .extracting(Followed::trackId)
                .contains(100L)
                .doesNotContain(0L);
        camera.passes(5);
        assertThat(camera.samples.get(0).span().people()).isEqualTo(12);
    }

    @Test
    void shouldBeginAnewWhenTheCaptureClockIsSetBack() {
        // Given
        camera.sees(1800, 1802, 5, person(1, FRIGHTENED_ANNA, null));
        // When
        camera.sees(10, 14, 5, person(1, ANNA, null));
        camera.passes(15);
        // Then
        assertThat(camera.of("anna")).extracting(sample -> sample.span().end()).containsExactly(at(1805), at(15));
        assertThat(indicators(camera.of("anna").get(1)).anxiety()).isLessThan(0.06);
    }

    @Test
    void shouldKeepTracksOfTwoSessionsApart() {
        camera.sees(0, 1, 5, person(1, ANNA, null));
        camera.session = "s2";
        camera.sees(1, 2, 5, person(1, CALM_FACE, null));
        camera.passes(5);
        assertThat(camera.of("anna").get(0).span().frames()).isEqualTo(5);
    }

    private static Indicators indicators(Sample sample) {
        return Objects.requireNonNull(sample.reading().indicators());
    }
}
