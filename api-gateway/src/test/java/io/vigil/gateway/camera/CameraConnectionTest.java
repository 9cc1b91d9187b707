package io.vigil.gateway.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.problem.InvalidField;
import io.vigil.gateway.secret.SecretBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraConnectionTest {
    private static final SecretBox SECRETS = new SecretBox(new byte[32]);

    @Test
    void shouldTellAModelInstanceAllThatTheGuideWants() {
        CameraConnection connection = new CameraConnection(
                new StreamUrl("rtsp://192.168.1.6:554/stream2"),
                new Reach("203.0.113.50", 8554, 8443, 8080, "viewer", "s@cr:t/"));
        assertThat(connection.told())
                .containsEntry("ip_address", "192.168.1.6")
                .containsEntry("connection_ip", "203.0.113.50")
                .containsEntry("connection_port", 8554)
                .containsEntry("rtsp_url", "rtsp://viewer:s%40cr%3At%2F@192.168.1.6:554/stream2")
                .containsEntry("user_name", "viewer")
                .containsEntry("password", "s@cr:t/")
                .containsEntry("api_port", 8443)
                .containsEntry("onvif_port", 8080);
    }

    @Test
    void shouldTellWhatStandsInTheAddressWhereNothingElseIsKnown() {
        CameraConnection connection = new CameraConnection(new StreamUrl("rtsp://u:p%2F1@cam.local/s"), Reach.PLAIN);
        assertThat(connection.told())
                .containsEntry("connection_ip", "cam.local")
                .containsEntry("connection_port", 554)
                .containsEntry("rtsp_url", "rtsp://u:p%2F1@cam.local/s")
                .containsEntry("user_name", "u")
                .containsEntry("password", "p/1");
    }

    @Test
    void shouldLeaveTheLoginOfAnAddressThatHasOne() {
        StreamUrl url = new StreamUrl("rtsp://own:pw@cam/s");
        assertThat(url.with("other", "x").text()).isEqualTo("rtsp://own:pw@cam/s");
        assertThat(new StreamUrl("/srv/a.mp4").with("u", "p").text()).isEqualTo("/srv/a.mp4");
    }

    @Test
    void shouldKeepWhatIsSecretAndReplaceWhatIsShown() {
        // Given
        CameraConnection before = new CameraConnection(
                new StreamUrl("rtsp://cam/s"), new Reach("203.0.113.50", 8554, 443, 2020, "viewer", "secret"));

        // When
        CameraConnection after = request(null, "10.0.0.1", null, null).connection(before);

        // Then
        assertThat(after.url()).isEqualTo(before.url());
        assertThat(after.reach()).isEqualTo(new Reach("10.0.0.1", null, null, null, "viewer", "secret"));
        assertThat(request(null, null, "", null).connection(before).reach()).isEqualTo(Reach.PLAIN);
        assertThat(request(null, null, null, "other").connection(before).reach().password())
                .isEqualTo("other");
    }

    @Test
    void shouldAskForTheAddressWhereTheStoredOneCannotBeRead() {
        assertThatThrownBy(() -> request(null, null, null, null).connection(null))
                .isInstanceOf(InvalidField.class)
                .hasMessageStartingWith("url: ");
        assertThat(request("rtsp://new/s", null, null, null)
                        .connection(null)
                        .url()
                        .text())
                .isEqualTo("rtsp://new/s");
    }

    @Test
    void shouldBeStoredSealedAndShownWithoutSecrets() {
        CameraConnection connection = new CameraConnection(
                new StreamUrl("rtsp://a:geheim@cam/s"), new Reach(null, null, null, null, "u", "topsecret"));
        SealedConnection stored = SealedConnection.seal(connection, SECRETS);
        assertThat(stored.toString()).doesNotContain("geheim", "topsecret", "cam");
        assertThat(stored.open(SECRETS)).isEqualTo(connection);
        assertThat(stored.isReadable(new SecretBox(
                        "another key, of 32 bytes, for it".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isFalse();
        assertThat(ConnectionView.of(connection).toString())
                .doesNotContain("geheim", "topsecret")
                .contains("cam");
        assertThat(connection + " " + connection.reach()).doesNotContain("geheim", "topsecret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1:554", "a/b", "u@h", "h h", "-x", "[::1]"})
    void shouldRefuseWhatIsNoHost(String host) {
        assertThatThrownBy(() -> new Reach(host, null, null, null, null, null))
                .isInstanceOfSatisfying(
                        InvalidField.class, wrong -> assertThat(wrong.field()).isEqualTo("connectionIp"));
    }

    @Test
    void shouldRefuseImpossiblePortsAndPlaces() {
        assertThatThrownBy(() -> new Reach(null, 0, null, null, null, null)).hasMessageStartingWith("connectionPort: ");
        assertThatThrownBy(() -> new Reach(null, null, null, 70_000, null, null))
                .hasMessageStartingWith("onvifPort: ");
        assertThatThrownBy(() -> new Place(null, 91.0, 0.0, null)).hasMessageStartingWith("lat: ");
        assertThatThrownBy(() -> new Place(null, 1.0, null, null)).hasMessageStartingWith("lang: ");
        assertThatThrownBy(() -> new Place(null, Double.NaN, 0.0, null)).hasMessageStartingWith("lat: ");
    }

    private static ConnectionRequest request(
            @Nullable String url, @Nullable String connectionIp, @Nullable String userName, @Nullable String password) {
        return new ConnectionRequest(url, connectionIp, null, null, null, userName, password);
    }
}
