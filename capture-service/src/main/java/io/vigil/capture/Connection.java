package io.vigil.capture;

import io.vigil.capture.camera.Transport;
import io.vigil.capture.certificate.Certificates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How cameras are connected to.
 *
 * @param verifyCertificates whether a camera must show a certificate that an authority has signed
 * @param certificateAuthorities a PEM file of them; null: those that this machine trusts
 */
public record Connection(
        String rtspTransport,
        Duration connectTimeout,
        Duration frozenAfter,
        Duration retryFirst,
        Duration retryLongest,
        boolean verifyCertificates,
        @Nullable Path certificateAuthorities) {
    public Connection {
        CaptureProperties.check(
                "tcp".equals(rtspTransport) || "udp".equals(rtspTransport),
                "connection.rtsp-transport (RTSP_TRANSPORT)",
                rtspTransport,
                "tcp or udp");
        positive(connectTimeout, "connection.connect-timeout");
        positive(frozenAfter, "connection.frozen-after");
        positive(retryFirst, "connection.retry-first");
        positive(retryLongest, "connection.retry-longest");
        if (verifyCertificates) {
            Path file = certificateAuthorities == null ? Certificates.ofThisMachine() : certificateAuthorities;
            CaptureProperties.check(
                    file != null && Files.isReadable(file),
                    "connection.certificate-authorities",
                    String.valueOf(file),
                    "a PEM file that can be read, with the authorities that signed the cameras' certificates");
            certificateAuthorities = file;
        }
    }

    private static void positive(Duration value, String key) {
        CaptureProperties.check(
                !value.isNegative() && !value.isZero(), key, value, "a duration above zero, such as 5s");
    }

    Transport transport() {
        return "udp".equals(rtspTransport) ? Transport.UDP : Transport.TCP;
    }

    Certificates certificates() {
        return verifyCertificates ? new Certificates(certificateAuthorities) : Certificates.any();
    }
}
