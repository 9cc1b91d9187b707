package io.vigil.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.access.Scope;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraPolicy;
import io.vigil.gateway.camera.CameraRisk;
import io.vigil.gateway.camera.CameraRisks;
import io.vigil.gateway.camera.CameraView;
import io.vigil.gateway.camera.Place;
import io.vigil.gateway.database.PostgresForTests;
import io.vigil.gateway.finding.RuleEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveBoardTest {
    private static final Camera DOOR = new Camera(1, "door", null, null, Place.UNKNOWN, 0, "UTC", true, Instant.EPOCH);
    private static final CameraPolicy OPEN = CameraPolicy.open("driver fatigue");

    private final LiveBoard board = new LiveBoard(
            PostgresForTests.nowhere(),
            Clock.systemUTC(),
            new CameraRisks(Clock.systemUTC()),
            new Audience(PostgresForTests.nowhere()));

    @Test
    void shouldTellEverybodyWhenAPolicyOpensAndCloses() {
        // Given
        List<CameraPolicy> told = new ArrayList<>();
        board.camera(DOOR);
        board.events()
                .ofType(LiveEvent.OfCamera.class)
                .subscribe(event -> told.add(event.camera().policy()));

        // When
        board.policy(1, OPEN);
        board.policy(1, CameraPolicy.CLOSED);

        // Then
        assertThat(told).containsExactly(OPEN, CameraPolicy.CLOSED);
    }

    @Test
    void shouldKnowAPolicyThatCameBeforeItsCamera() {
        board.policy(1, OPEN);
        board.camera(DOOR);
        assertThat(board.views(Scope.EVERYTHING))
                .singleElement()
                .satisfies(view -> assertThat(view.policy()).isEqualTo(OPEN));
    }

    @Test
    void shouldShowNothingOfCamerasOutsideAScope() {
        board.camera(DOOR);
        board.camera(new Camera(2, "vault", null, null, Place.UNKNOWN, 0, "UTC", true, Instant.EPOCH));
        Scope vault = Scope.ofCameras(2L);
        assertThat(board.views(vault)).extracting(CameraView::name).containsExactly("vault");
        assertThat(board.defaultCamera(vault)).map(Camera::name).contains("vault");
        assertThat(board.defaultCamera(Scope.NOTHING)).isEmpty();
    }

    @Test
    void shouldForgetThePolicyWithItsCamera() {
        board.camera(DOOR);
        board.policy(1, OPEN);
        board.removed(1);
        board.camera(DOOR);
        assertThat(board.views(Scope.EVERYTHING))
                .singleElement()
                .satisfies(view -> assertThat(view.policy()).isEqualTo(CameraPolicy.CLOSED));
    }

    @Test
    void shouldTellTheRiskOfACameraAndForgetItWithTheCamera() {
        // Given
        List<CameraRisk> told = new ArrayList<>();
        board.camera(DOOR);
        board.events()
                .ofType(LiveEvent.OfCamera.class)
                .subscribe(event -> told.add(event.camera().risk()));

        // When
        CameraRisk risk = new CameraRisk(0.8f, "HIGH", Instant.now(), "ALERT", null, "motion", null, true, 1, null);
        board.risk(1, risk);
        board.removed(1);
        board.camera(DOOR);

        // Then
        assertThat(told).containsExactly(risk, null);
    }

    @Test
    void shouldNameTheZoneAndTheLineOfARuleEvent() {
        // Given
        List<LiveEvent.OfRuleEvent> told = new ArrayList<>();
        board.events().ofType(LiveEvent.OfRuleEvent.class).subscribe(told::add);
        var names = new Markings.Names(Map.of("3", "Gate"), Map.of("4", "Door"));
        board.markings("1", new Markings(List.of(), List.of(), names));

        // When
        board.found(new RuleEvent(
                "r",
                "1",
                Instant.EPOCH,
                "line_crossing",
                "tns1:x",
                null,
                null,
                "4",
                null,
                null,
                null,
                "left",
                null,
                null,
                null,
                null,
                "1"));

        // Then
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.lineName()).isEqualTo("Door");
            assertThat(event.zoneName()).isNull();
        });
    }
}
