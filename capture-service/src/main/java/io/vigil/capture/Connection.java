package io.vigil.capture;

import io.vigil.capture.camera.AddressBlock;
import io.vigil.capture.camera.Transport;
import io.vigil.capture.certificate.Certificates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How cameras are connected to.
 *
 * @param verifyCertificates whether a camera must show a certificate that an authority has signed
 * @param certificateAuthorities a PEM file of them; null: those that this machine trusts
 * @param never addresses and blocks at which no camera is opened
 */
public record Connection(
        String rtspTransport,
        Duration connectTimeout,
        Duration frozenAfter,
        Duration retryFirst,
        Duration retryLongest,
        boolean verifyCertificates,
        @Nullable Path certificateAuthorities,
        @Nullable List<String> never) {
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
        never = never == null ? List.of() : List.copyOf(never);
        for (String block : never) {
            CaptureProperties.check(
                    isBlock(block), "connection.never", block, "addresses and blocks such as 10.1.0.0/16");
        }
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

    /** Where no camera is opened. */
    List<AddressBlock> fence() {
        return never == null
                ? List.of()
                : never.stream().map(AddressBlock::parse).toList();
    }

    private static boolean isBlock(String text) {
        try {
            return AddressBlock.parse(text).bits() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
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
