package io.vigil.gateway.instance;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.instance.InstanceRegister.Registered;
import io.vigil.gateway.instance.ModelApiFixture.Model;
import io.vigil.gateway.live.InstanceNote;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances: one falls silent, another takes over, and the first comes back. */
class FailoverTest {
    @RegisterExtension
    private static final ModelApiFixture api = new ModelApiFixture();

    private Registered first;
    private Registered second;
    private Camera camera;
    private Model one;
    private Model two;

    @BeforeEach
    void twoInstances() {
        api.clear();
        first = api.instance(null);
        second = api.instance(1);
        camera = api.database.add("camera " + UUID.randomUUID());
        api.assign(first, camera);
        one = api.model(first);
        two = api.model(second);
        api.clock.pass(Duration.ofMinutes(10));
        look(); // after such a gap the watch gives everybody their full time
        beat(one);
        beat(two);
    }

    @Test
    void shouldWarnAfterAMissedHeartbeatCallInactiveAfterTwoMinutesAndActiveWithTheNext() {
        assertThat(state(first)).isEqualTo("active");
        pass(74);
        assertThat(state(first)).isEqualTo("active");
        pass(2);
        assertThat(state(first)).isEqualTo("warned");
        pass(43);
        assertThat(state(first)).isEqualTo("warned");
        pass(2);
        assertThat(state(first)).isEqualTo("inactive");
        assertThat(view(first).cameraIds()).containsExactly(camera.id());
        assertThat(view(first).servedIds()).containsExactly(camera.id());
        beat(one);
        assertThat(state(first)).isEqualTo("active");
        assertThat(api.notes.stream()
                        .filter(note -> note.id() == first.instance().id())
                        .map(InstanceNote::state))
                .containsExactly("active", "warned", "inactive", "active");
    }

    @Test
    void shouldAccuseNobodyOfItsOwnAbsence() {
        // When nobody could be heard for an hour, because this gateway stood still
        api.clock.pass(Duration.ofHours(1));
        look();
        // Then
        assertThat(state(first)).isEqualTo("active");
        // When they are not heard although it listens
        pass(121);
        // Then
        assertThat(state(first)).isEqualTo("inactive");
    }

    @Test
    void shouldLeaveCamerasWhereTheyAreUnlessTheirSiteWantsOtherwise() {
        long before = api.epoch(camera);
        silenceTheFirst();
        assertThat(view(first).servedIds()).containsExactly(camera.id());
        assertThat(api.epoch(camera)).isEqualTo(before);
    }

    @Test
    void shouldMoveCamerasToAnActiveInstanceWithANewEpochAndFenceTheOldOneOut() {
        // Given
        siteWithFailover();
        alert(one).expectStatus().isOk();
        long before = api.epoch(camera);

        // When
        silenceTheFirst();

        // Then
        assertThat(view(first).cameraIds()).containsExactly(camera.id());
        assertThat(view(first).servedIds()).isEmpty();
        assertThat(view(second).servedIds()).containsExactly(camera.id());
        assertThat(api.epoch(camera)).isGreaterThan(before);
        alert(two).expectStatus().isEqualTo(409); // it has not been told of the camera yet
        two.cameras().expectBody().jsonPath("$.data[0].epoch").isEqualTo(api.epoch(camera));
        alert(two).expectStatus().isOk();

        // When the first is back
        beat(one, true);

        // Then it is told, and what it says of the camera is not taken
        assertThat(state(first)).isEqualTo("active");
        one.cameras()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.length()")
                .isEqualTo(0);
        alert(one).expectStatus().isEqualTo(409);
        one.post("crime", crime()).expectStatus().isEqualTo(409);
        assertThat(api.database.number("select count(*) from crimes where camera_id = '" + camera.key() + "'"))
                .isZero();
        assertThat(api.observations(camera)).hasSize(2);
    }

    @Test
    void shouldRefuseAProcessThatStoodStillWhileItsCameraWentAwayAndCameBack() {
        // Given a process of the first instance that stands still
        siteWithFailover();
        one.cameras();
        Model stoodStill = one;
        silenceTheFirst();

        // When a second process of the same instance is started, and the camera given back
        Model fresh = api.model(first);
        api.assign(first, camera);
        fresh.cameras();

        // Then
        alert(fresh).expectStatus().isOk();
        alert(stoodStill).expectStatus().isEqualTo(409);
        stoodStill.cameras();
        alert(stoodStill).expectStatus().isOk();
    }

    @Test
    void shouldGiveNoMoreCamerasThanThereIsRoomForAndTryOn() {
        // Given
        siteWithFailover();
        Camera another = api.database.add("another " + UUID.randomUUID());
        api.database.number("with c as (update camera_network set site_id = (select site_id from camera_network where"
                + " camera_id = " + camera.id() + ") where camera_id = " + another.id()
                + " returning 1) select count(*) from c");
        api.assign(first, camera, another);

        // When
        silenceTheFirst();

        // Then
        assertThat(view(second).servedIds()).containsExactly(camera.id());
        assertThat(view(first).servedIds()).containsExactly(another.id());

        // When there is room
        InstanceView view = second.instance();
        await(api.parts()
                .register()
                .change(view.id(), new InstanceRequest(view.name(), null, view.allowedAddress(), 5, true, null, null)));
        look();

        // Then
        assertThat(view(second).servedIds()).containsExactly(camera.id(), another.id());
    }

    @Test
    void shouldGoBackToWhoItIsAssignedToWhenTheStandInIsRemoved() {
        // Given
        siteWithFailover();
        silenceTheFirst();
        beat(one, true);
        long before = api.epoch(camera);

        // When
        await(api.parts().register().remove(second.instance().id()).thenReturn(true));

        // Then
        assertThat(view(first).servedIds()).containsExactly(camera.id());
        assertThat(api.epoch(camera)).isGreaterThan(before);
    }

    private void siteWithFailover() {
        long site = api.database.number("with s as (insert into sites (name, failover) values ('" + UUID.randomUUID()
                + "', true) returning site_id) select site_id from s");
        api.database.number("with c as (update camera_network set site_id = " + site + " where camera_id = "
                + camera.id() + " returning 1) select count(*) from c");
    }

    private void silenceTheFirst() {
        for (int seconds = 0; seconds < 130; seconds += 5) {
            pass(5);
            if (seconds % 60 == 0) {
                beat(two);
            }
        }
        assertThat(state(first)).isEqualTo("inactive");
    }

    /** Time passes, and the watch looks often enough to trust its own ears. */
    private void pass(int seconds) {
        for (int left = seconds; left > 0; left -= 5) {
            api.clock.pass(Duration.ofSeconds(Math.min(left, 5)));
            look();
        }
    }

    private static void look() {
        await(api.parts().watch().look().thenReturn(true));
    }

    private void beat(Model model) {
        model.post("heartbeat", Map.of("camera_ids", new long[0]))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.message")
                .isEqualTo("Heartbeat received");
    }

    private void beat(Model model, boolean changed) {
        model.post("heartbeat", Map.of("camera_ids", new long[] {camera.id()}))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.cameras_changed")
                .isEqualTo(changed);
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec alert(Model model) {
        return model.post("alert", Map.of("camera_id", camera.id(), "confidence_score", 65.5));
    }

    private Map<String, Object> crime() {
        return Map.of(
                "camera_id", camera.id(),
                "crime_type", "theft",
                "confidence_score", 92.5,
                "start_time", "2026-02-27T14:28:00Z",
                "end_time", "2026-02-27T14:32:00Z");
    }

    private static InstanceView view(Registered instance) {
        return await(api.parts().views().one(instance.instance().id()));
    }

    private static String state(Registered instance) {
        return view(instance).state();
    }
}
