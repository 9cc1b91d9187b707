package io.vigil.gateway.instance;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.audit.Told;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.instance.InstanceRegister.Registered;
import io.vigil.gateway.instance.ModelApiFixture.Model;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Logging in, being known again, and the list of cameras, word for word as the guide prints them. */
class ModelApiTest {
    private static final String WRONG_ADDRESS =
            "{\"status\":false,\"message\":\"Request IP does not match the whitelisted IP address for this model\"}";

    @RegisterExtension
    private static final ModelApiFixture api = new ModelApiFixture();

    private Registered instance;

    @BeforeEach
    void register() {
        instance = api.instance(null);
    }

    @Test
    void shouldAnswerALoginAsTheGuideDoes() {
        api.from(ModelApiFixture.HOME)
                .post("login", Model.login(instance, instance.password()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(true)
                .jsonPath("$.message")
                .isEqualTo("Login successful")
                .jsonPath("$.data.token")
                .value(String.class, token -> assertThat(token).matches("\\d+\\|[A-Za-z0-9_-]{43}"))
                .jsonPath("$.data.model.id")
                .isEqualTo(instance.instance().id())
                .jsonPath("$.data.model.name")
                .isEqualTo(instance.instance().name())
                .jsonPath("$.data.model.email")
                .isEqualTo(instance.instance().email())
                .jsonPath("$.data.model.ip_address")
                .isEqualTo(ModelApiFixture.HOME);
    }

    @Test
    void shouldRefuseWrongCredentialsAndUnknownOnesAlike() {
        String invalid = "{\"status\":false,\"message\":\"Invalid credentials\"}";
        refused(api.from(ModelApiFixture.HOME), Model.login(instance, "another password"), 401, invalid);
        refused(api.from("198.51.100.7"), Model.login(instance, "another password"), 401, invalid);
        refused(api.from(ModelApiFixture.HOME), Map.of("email", "nobody@x", "password", "p"), 401, invalid);
        refused(api.from(ModelApiFixture.HOME), Map.of("email", "nobo\0dy@x", "password", "p"), 401, invalid);
    }

    @Test
    void shouldRefuseRightCredentialsFromAnotherAddressAndATokenTakenThere() {
        // Given
        Model model = api.model(instance);
        // Then
        refused(api.from("198.51.100.7"), Model.login(instance, instance.password()), 403, WRONG_ADDRESS);
        new Model(api.from("198.51.100.7").client(), model.token())
                .cameras()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .json(WRONG_ADDRESS);
    }

    @Test
    void shouldTakeAsLongForAnUnknownEmailAsForAWrongPassword() {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            known.add(time(Model.login(instance, "another password")));
            unknown.add(time(Map.of("email", "nobody" + i + "@x", "password", "another password")));
        }
        assertThat(median(unknown)).isBetween(median(known) / 2, median(known) * 2);
    }

    @Test
    void shouldSlowDownWhoGuesses() {
        Model stranger = api.from("198.51.100.9");
        for (int i = 0; i < 5; i++) {
            stranger.post("login", Map.of("email", "nobody@x", "password", "p"))
                    .expectStatus()
                    .isUnauthorized();
        }
        stranger.post("login", Map.of("email", "nobody@x", "password", "p"))
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After");
    }

    @Test
    void shouldForgetATokenWithTheLogoutAndAtOnceWhenTheAdminRevokesIt() {
        // Given
        Model one = api.model(instance);
        Model other = api.model(instance);
        // When
        one.post("logout", Map.of()).expectStatus().isOk();
        // Then
        one.cameras().expectStatus().isUnauthorized();
        other.cameras().expectStatus().isOk();
        // When
        await(api.parts().register().revoke(instance.instance().id()).thenReturn(true));
        // Then
        other.cameras()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .json("{\"status\":false,\"message\":\"Unauthenticated.\"}");
    }

    @Test
    void shouldPutLoginsAndLogoutsOnRecord() {
        // Given
        Told told = new Told(api.database);
        told.forget();
        // When
        api.model(instance).post("logout", Map.of()).expectStatus().isOk();
        // Then
        String model = "model/" + instance.instance().id();
        assertThat(told.lines()).containsExactly(model + " session.opened session", model + " session.closed session");
    }

    @Test
    void shouldLogOutWhoeverIsDisabledAndLetThemInAgainLater() {
        // Given
        Model model = api.model(instance);
        // When
        change(false);
        // Then
        model.cameras().expectStatus().isUnauthorized();
        api.from(ModelApiFixture.HOME)
                .post("login", Model.login(instance, instance.password()))
                .expectStatus()
                .isUnauthorized();
        // When
        change(true);
        // Then the old token stays what it is
        model.cameras().expectStatus().isUnauthorized();
        api.model(instance).cameras().expectStatus().isOk();
    }

    @Test
    void shouldRefuseTokensThatAreNone() {
        for (String token : List.of("", "1", "1|", "|", "999999999999999999|x", "x|y", "1|' or true --", "-1|x")) {
            new Model(api.from(ModelApiFixture.HOME).client(), token)
                    .cameras()
                    .expectStatus()
                    .isUnauthorized();
        }
    }

    @Test
    void shouldListOnlyActiveCamerasThatAreAssignedWithAllOfTheGuidesKeys() {
        // Given
        Camera yard = api.database.add("yard of " + instance.instance().id());
        Camera gate = api.database.add("gate of " + instance.instance().id());
        Camera other = api.database.add("other of " + instance.instance().id());
        api.assign(instance, yard, gate);
        api.database.number("with off as (update camera_network set is_active = false where camera_id = " + gate.id()
                + " returning 1) select count(*) from off");
        // When
        var list = api.model(instance).cameras().expectStatus().isOk().expectBody();
        // Then
        list.jsonPath("$.status").isEqualTo(true);
        list.jsonPath("$.data.length()").isEqualTo(1);
        list.jsonPath("$.data[0].id").isEqualTo(yard.id());
        list.jsonPath("$.data[0].name").isEqualTo(yard.name());
        list.jsonPath("$.data[0].encrypted_data").isNotEmpty();
        list.jsonPath("$.data[0].storage_type").isEqualTo("none");
        for (String key : List.of("lat", "lang", "police_station_id")) {
            list.jsonPath("$.data[0]." + key).hasJsonPath();
        }
        assertThat(other.id()).isNotEqualTo(yard.id());
    }

    @Test
    void shouldNameTheFieldThatIsMissing() {
        refused(
                api.from(ModelApiFixture.HOME),
                Map.of("email", "model@x"),
                422,
                "{\"status\":false,\"message\":\"The password field is required.\"}");
        refused(
                api.from(ModelApiFixture.HOME),
                "not json",
                422,
                "{\"status\":false,\"message\":\"the body is not the JSON that is expected here (line 1, column 1)\"}");
        refused(
                api.from(ModelApiFixture.HOME),
                "[]",
                422,
                "{\"status\":false,\"message\":\"The request body must be a JSON object.\"}");
    }

    private void change(boolean enabled) {
        InstanceView view = instance.instance();
        await(api.parts()
                .register()
                .change(
                        view.id(),
                        new InstanceRequest(view.name(), null, view.allowedAddress(), null, enabled, null, null)));
    }

    private static void refused(Model model, Object body, int status, String answer) {
        model.post("login", body).expectStatus().isEqualTo(status).expectBody().json(answer);
    }

    private static long time(Object login) {
        Model model = api.from(ModelApiFixture.HOME);
        long began = System.nanoTime();
        model.post("login", login).expectStatus().isUnauthorized();
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
