package io.vigil.capture.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates are accepted: any, or those that an authority of a PEM file has signed.
 *
 * @param authorities null: any certificate is accepted, so that the connection is secret and nobody is sure with whom
 */
public record Certificates(@Nullable Path authorities) {
    private static final int PROBE = 2_000;
    private static final List<Path> USUAL = List.of(
            Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
            Path.of("/etc/ssl/ca-bundle.pem"),
            Path.of("/etc/ssl/cert.pem"));

    /** For cameras, which sign their certificates themselves. */
    public static Certificates any() {
        return new Certificates(null);
    }

    /** Where this machine keeps the authorities that it trusts, or null. */
    public static @Nullable Path ofThisMachine() {
        return USUAL.stream().filter(Files::isReadable).findFirst().orElse(null);
    }

    /** The same as FFmpeg's options. It compares a certificate with a host's name, but not with a host's number. */
    public Map<String, String> options() {
        return authorities == null
                ? Map.of("tls_verify", "0")
                : Map.of("tls_verify", "1", "ca_file", authorities.toString());
    }

    /** @throws IllegalStateException where the file cannot be used */
    public SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the file of certificate authorities cannot be used", e);
        }
    }

    /** Whether who listens there shows a certificate that is accepted; true where that cannot be found out. */
    public boolean accept(String host, int port) {
        try (SSLSocket socket = (SSLSocket) context().getSocketFactory().createSocket()) {
            socket.connect(new InetSocketAddress(host, port), PROBE);
            socket.setSoTimeout(PROBE);
            socket.startHandshake();
            return true;
        } catch (SSLHandshakeException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private TrustManager[] managers() throws GeneralSecurityException, IOException {
        if (authorities == null) {
            return new TrustManager[] {new Anybody()};
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream file = Files.newInputStream(authorities)) {
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
