package io.vigil.capture.onvif;

import io.vigil.capture.camera.CameraState.Trouble;
import io.vigil.capture.camera.CameraState.Unauthorised;
import io.vigil.capture.camera.CameraState.Unreadable;
import io.vigil.capture.camera.Login;
import io.vigil.capture.camera.SourceFailed;
import io.vigil.capture.camera.StreamUrl;
import io.vigil.capture.http.CameraHttp;
import io.vigil.capture.http.CameraHttp.Answer;
import io.vigil.capture.video.Reachability;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javax.xml.stream.XMLStreamException;

/** Calls of one device (SOAP 1.2 over HTTP), each as its user. One thread. */
final class Soap {
    private static final Trouble NOT_ONVIF = new Unreadable("what answers is no ONVIF device: check the port of its"
            + " address, and that ONVIF is switched on in the camera");
    private static final Trouble UNAUTHORISED =
            new Unauthorised("the camera refuses the ONVIF credentials: correct user"
                    + " name and password; many cameras have users of their own for ONVIF");

    private final CameraHttp http;
    private final StreamUrl device;
    private final Clock clock;
    private final long deadline;
    private Duration offset = Duration.ZERO;

    /** @param within for all calls together */
    Soap(CameraHttp http, StreamUrl device, Clock clock, Duration within) {
        this.http = http;
        this.device = device;
        this.clock = clock;
        this.deadline = System.nanoTime() + within.toNanos();
    }

    /** How far the device's clock is ahead of ours; what is signed must look fresh to it. */
    void adjust(Duration ahead) {
        offset = ahead;
    }

    Clock clock() {
        return clock;
    }

    /**
     * Calls as the user.
     *
     * @param path of the service at the device
     * @return what stands in the answer's body
     * @throws SoapFault where the device says no to this call
     * @throws SourceFailed where there is nothing to be had from it
     */
    Element call(String path, String body) {
        Login login = device.login();
        if (login.isNone()) {
            return anonymously(path, body);
        }
        byte[] nonce = new byte[16];
        new SecureRandom().nextBytes(nonce);
        return send(path, UsernameToken.header(login, nonce, clock.instant().plus(offset)), body);
    }

    /** The same for calls that need no user, by the standard. */
    Element anonymously(String path, String body) {
        return send(path, "", body);
    }

    private Element send(String path, String header, String body) {
        String envelope = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Header>" + header
                + "</s:Header><s:Body>" + body + "</s:Body></s:Envelope>";
        return read(post(path, envelope));
    }

    private Answer post(String path, String envelope) {
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        try {
            return http.post(uri(path), "application/soap+xml; charset=utf-8", envelope, device.login(), left);
        } catch (IOException e) {
            throw new SourceFailed(Reachability.of(device.endpoint()).orElse(NOT_ONVIF));
        } catch (TimeoutException e) {
            throw new SourceFailed(Reachability.of(device.endpoint()).orElse(Reachability.SILENT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceFailed(Reachability.SILENT);
        } catch (IllegalArgumentException e) {
            throw new SourceFailed(
                    new Unreadable("the camera's address is not valid: check host and port in its settings"));
        }
    }

    private URI uri(String path) {
        String scheme = device.scheme().equals("onvifs") ? "https" : "http";
        return URI.create(new StreamUrl(scheme, Login.NONE, device.endpoint(), path).text());
    }

    private static Element read(Answer answer) {
        if (answer.status() == 401 || answer.status() == 403) {
            throw new SourceFailed(UNAUTHORISED);
        }
        Element body;
        try {
            body = Xml.read(answer.body()).at("Envelope", "Body").orElseThrow(() -> new SourceFailed(NOT_ONVIF));
        } catch (XMLStreamException e) {
            throw new SourceFailed(NOT_ONVIF);
        }
        body.at("Fault").ifPresent(Soap::raise);
        return body;
    }

    private static void raise(Element fault) {
        boolean refused = fault.all("Value").stream()
                .map(value -> value.text().toLowerCase(Locale.ROOT))
                .anyMatch(code -> code.endsWith("notauthorized") || code.endsWith("failedauthentication"));
        if (refused) {
            throw new SourceFailed(UNAUTHORISED);
        }
        throw new SoapFault(fault.text("Reason", "Text"));
    }
}
