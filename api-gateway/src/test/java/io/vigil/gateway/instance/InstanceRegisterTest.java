package io.vigil.gateway.instance;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.instance.InstanceRegister.Registered;
import io.vigil.gateway.instance.ModelApiFixture.Model;
import io.vigil.gateway.problem.InvalidField;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an admin does with model instances. */
class InstanceRegisterTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @RegisterExtension
    private static final ModelApiFixture api = new ModelApiFixture();

    @Test
    void shouldMakeSecretsAndTellThemOnce() {
        // When
        Registered added = api.instance(40);
        // Then
        assertThat(added.password()).matches("[A-Za-z0-9_-]{43}");
        assertThat(Base64.getDecoder().decode(String.valueOf(added.encryptionKey())))
                .hasSize(32);
        assertThat(added.instance().state()).isEqualTo("new");
        assertThat(added.instance().capacity()).isEqualTo(40);
        assertThat(added.toString()).doesNotContain(String.valueOf(added.password()));
        api.model(added).cameras().expectStatus().isOk();
    }

    @Test
    void shouldNotRepeatSecretsThatItWasGiven() {
        // When
        Registered added = await(api.parts().register().add(draft(unused()), new GivenSecrets("twelve letters", KEY)));
        // Then
        assertThat(added.password()).isNull();
        assertThat(added.encryptionKey()).isNull();
        api.from(ModelApiFixture.HOME)
                .post("login", Model.login(added, "twelve letters"))
                .expectStatus()
                .isOk();
    }

    @Test
    void shouldLogOutWhoeverGetsANewPassword() {
        // Given
        Registered instance = api.instance(null);
        Model model = api.model(instance);
        // When
        Registered renewed = await(
                api.parts().register().renew(instance.instance().id(), new SecretsRequest.Body(true, null).request()));
        // Then
        assertThat(renewed.password()).isNotNull().isNotEqualTo(instance.password());
        assertThat(renewed.encryptionKey()).isNull();
        model.cameras().expectStatus().isUnauthorized();
        api.from(ModelApiFixture.HOME)
                .post("login", Model.login(instance, instance.password()))
                .expectStatus()
                .isUnauthorized();
        api.model(renewed).cameras().expectStatus().isOk();
    }

    @Test
    void shouldHoldTheNewAddressListAgainstTheNextRequestOfAnOldToken() {
        // Given
        Registered instance = api.instance(null);
        Model model = api.model(instance);
        // When
        InstanceView view = instance.instance();
        await(api.parts()
                .register()
                .change(view.id(), new InstanceRequest("moved", null, "198.51.100.0/24", null, true, null, null)));
        // Then
        model.cameras().expectStatus().isForbidden();
        new Model(api.from("198.51.100.77").client(), model.token())
                .cameras()
                .expectStatus()
                .isOk();
    }

    @Test
    void shouldTakeCamerasFromWhoeverHasThem() {
        // Given
        Registered one = api.instance(null);
        Registered other = api.instance(null);
        Camera yard = api.database.add("yard " + UUID.randomUUID());
        Camera gate = api.database.add("gate " + UUID.randomUUID());
        api.assign(one, yard, gate);
        long epoch = api.epoch(yard);
        // When
        InstanceView view = api.assign(other, gate);
        // Then
        assertThat(view.cameraIds()).containsExactly(gate.id());
        assertThat(await(api.parts().views().one(one.instance().id())).cameraIds())
                .containsExactly(yard.id());
        assertThat(api.epoch(yard)).isEqualTo(epoch);
        // When
        assertThat(api.assign(other).cameraIds()).isEmpty();
        // Then
        assertThat(api.database.number("select count(*) from camera_network where camera_id = " + gate.id()
                        + " and model_instance_id is null"))
                .isEqualTo(1);
    }

    @Test
    void shouldAssignNoCameraThatIsNotThereAndNoMoreThanThereIsRoomFor() {
        Registered one = api.instance(1);
        Camera yard = api.database.add("yard " + UUID.randomUUID());
        api.assign(one, yard);
        long id = one.instance().id();
        assertThatThrownBy(() -> await(api.parts().register().assign(id, List.of(yard.id(), -5L))))
                .hasMessageContaining("room for 1");
        assertThatThrownBy(() -> await(api.parts().register().assign(id, List.of(-5L))))
                .hasMessageContaining("no camera -5");
        assertThat(await(api.parts().views().one(id)).cameraIds()).containsExactly(yard.id());
    }

    @Test
    void shouldLeaveItsCamerasToNobodyWhenItIsRemoved() {
        // Given
        Registered one = api.instance(null);
        Camera yard = api.database.add("yard " + UUID.randomUUID());
        api.assign(one, yard);
        Model model = api.model(one);
        // When
        await(api.parts().register().remove(one.instance().id()).thenReturn(true));
        // Then
        model.cameras().expectStatus().isUnauthorized();
        assertThatThrownBy(() -> await(api.parts().views().one(one.instance().id())))
                .hasRootCauseInstanceOf(InstanceNotFound.class);
        assertThat(api.epoch(yard)).isPositive();
    }

    @Test
    void shouldRefuseAnEmailThatIsTaken() {
        InstanceDraft taken = draft(api.instance(null).instance().email());
        assertThatThrownBy(() -> await(api.parts().register().add(taken, new GivenSecrets(null, null))))
                .hasRootCauseInstanceOf(EmailTaken.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', a@b, 10.0.0.1, 1, name",
        "Hall, nobody, 10.0.0.1, 1, email",
        "Hall, a@b, localhost, 1, allowedAddress",
        "Hall, a@b, '', 1, allowedAddress",
        "Hall, a@b, 10.0.0.1, -1, capacity",
    })
    void shouldNameWhatIsWrong(String name, String email, String address, int capacity, String field) {
        assertThatThrownBy(() -> new InstanceDraft(name, email, address, capacity, true))
                .isInstanceOfSatisfying(
                        InvalidField.class, fault -> assertThat(fault.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({"short, , password", "twelve letters, c2hvcnQ=, encryptionKey", ", '!', encryptionKey"})
    void shouldRefuseSecretsThatAreNone(@Nullable String password, @Nullable String key, String field) {
        assertThatThrownBy(() -> new GivenSecrets(password, key))
                .isInstanceOfSatisfying(
                        InvalidField.class, fault -> assertThat(fault.field()).isEqualTo(field))
                .hasMessageNotContaining("c2hvcnQ=");
    }

    private static String unused() {
        return UUID.randomUUID() + "@system.local";
    }

    private static InstanceDraft draft(String email) {
        return new InstanceDraft("Hall", email, ModelApiFixture.HOME, null, true);
    }
}
