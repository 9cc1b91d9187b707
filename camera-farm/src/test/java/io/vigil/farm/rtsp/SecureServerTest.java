package io.vigil.farm.rtsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecureServerTest {
    private final Identity identity = Identity.selfSigned();
    private final RtspServer server = RtspServer.secure(0, identity);

    SecureServerTest() {
        server.mount("door", Clip.bundled("portrait"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldPlayThroughTlsToWhoeverTrustsItsCertificate() throws Exception {
        assertThat(server.url("door").toString()).startsWith("rtsps://127.0.0.1:");
        try (SSLSocket socket = connected(trusting(identity.pem()));
                RtspClient client = new RtspClient(server.url("door"), socket)) {
            assertThat(client.ask("SETUP", "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n"))
                    .contains("200 OK");
            assertThat(client.ask("PLAY", "")).contains("200 OK");

            assertThat(RtspClient.units(client.pictures(5)))
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactlyElementsOf(RtspServerTest.firstUnits(5));
        }
    }

    @Test
    void shouldNotBeTrustedByOthers() throws Exception {
        try (SSLSocket socket = connected(SSLContext.getDefault())) {
            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
        }
    }

    private SSLSocket connected(SSLContext context) throws Exception {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", server.port());
        javax.net.ssl.SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    private static SSLContext trusting(String pem) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry(
                "camera",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
