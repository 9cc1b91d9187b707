package io.vigil.capture.mjpeg;

import io.vigil.capture.camera.StreamUrl;
import io.vigil.capture.http.Authorization;
import io.vigil.capture.http.CameraHttp;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Logs in where FFmpeg cannot. FFmpeg answers Basic and Digest with MD5 itself; where a camera takes nothing but SHA-256, its
 * challenge is answered here and FFmpeg sends the answer along.
 */
final class Admission {
    private final CameraHttp http;

    Admission(CameraHttp http) {
        this.http = http;
    }

    /** The header that FFmpeg is to send, or nothing where it needs none. */
    Optional<String> header(StreamUrl camera, Duration within) {
        try {
            URI address = URI.create(camera.anonymous());
            List<String> challenges = http.challenges(address, within);
            return Authorization.needsSha256(challenges)
                    ? new Authorization(camera.login()).answer(challenges, "GET", target(address))
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // FFmpeg is less particular about addresses
        }
    }

    /** As FFmpeg puts it into the request. */
    private static String target(URI address) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }
}
