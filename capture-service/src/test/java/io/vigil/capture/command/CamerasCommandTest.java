package io.vigil.capture.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.certificate.Certificates;
import io.vigil.capture.http.CameraHttp;
import io.vigil.capture.onvif.Discovery;
import io.vigil.capture.onvif.Inquiry;
import io.vigil.farm.onvif.OnvifDevice;
import io.vigil.farm.onvif.OnvifProfile;
import io.vigil.farm.onvif.OnvifSettings;
import io.vigil.farm.onvif.ProbeResponder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CamerasCommandTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @Test
    void shouldListDevicesAndWithALoginTheirProfiles() {
        OnvifSettings settings = OnvifSettings.of(new OnvifProfile("p1", "sub", "H264", 640, 360, "rtsp://h/x"))
                .withLogin("admin", "s3cret");
        try (OnvifDevice device = OnvifDevice.start(settings);
                ProbeResponder responder = responder(device.port())) {
            // When
            int anonymous = run(responder.port(), List.of("discover", "--wait", "1"), Map.of());
            int known = run(
                    responder.port(),
                    List.of("discover", "--wait", "1", "--user", "admin"),
                    Map.of("CAMERA_PASSWORD", "s3cret"));
            int wrong = run(
                    responder.port(),
                    List.of("discover", "--wait", "1", "--user", "admin"),
                    Map.of("CAMERA_PASSWORD", "other"));
            // Then
            assertThat(List.of(anonymous, known, wrong)).containsOnly(0);
            String address = "onvif://127.0.0.1:" + device.port() + "/onvif/device_service";
            assertThat(said.toString(StandardCharsets.UTF_8).lines())
                    .anySatisfy(line -> assertThat(line).startsWith(address).contains("Door", "C200", "(needs --user)"))
                    .anySatisfy(
                            line -> assertThat(line).startsWith(address).endsWith("Vigil Farm & Co  sub 640x360 H264"))
                    .anySatisfy(line -> assertThat(line).startsWith(address).contains("unauthorised"));
            assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("s3cret");
        }
    }

    @Test
    void shouldSayWhatToCheckWhereNobodyAnswers() {
        assertThat(run(9, List.of("discover", "--wait", "1"), Map.of())).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("no ONVIF device answered", "switched on");
    }

    @Test
    void shouldExplainItselfWhereItIsNotUnderstood() {
        assertThat(run(9, List.of("discover", "--wait", "forever"), Map.of())).isEqualTo(2);
        assertThat(run(9, List.of("watch"), Map.of())).isEqualTo(2);
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("1 to 60", "./vigil cameras discover");
    }

    private static ProbeResponder responder(int port) {
        String address = "http://127.0.0.1:" + port + "/onvif/device_service";
        return ProbeResponder.start("urn:uuid:1", address, "Door", "C200");
    }

    private int run(int port, List<String> words, Map<String, String> variables) {
        return new CamerasCommand(
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        new PrintStream(complained, true, StandardCharsets.UTF_8),
                        new Discovery(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)),
                        new Inquiry(new CameraHttp(Certificates.any()), Clock.systemUTC(), 640))
                .run(words, variables);
    }
}
