package io.vigil.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.database.PostgresForTests;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest.BaseBuilder;
import org.springframework.mock.web.server.MockServerWebExchange;

class NeighboursTest {
    private final Origins origins = new Origins(settings(true));

    @Test
    void shouldTrustALoopbackCallerOnlyWhereTheSettingsSaySo() {
        assertThat(identified(true, get("127.0.0.1", "localhost:8000"))).contains("loopback");
        assertThat(identified(false, get("127.0.0.1", "localhost:8000"))).isEmpty();
        assertThat(identified(true, get("192.168.1.9", "localhost:8000"))).isEmpty();
    }

    @Test
    void shouldNotBelieveAForwardedAddress() {
        assertThat(identified(true, get("192.168.1.9", "localhost").header("X-Forwarded-For", "127.0.0.1")))
                .isEmpty();
    }

    @Test
    void shouldNotTrustAReboundName() {
        assertThat(identified(true, get("127.0.0.1", "evil.example:8000"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example,true",
        "null,true",
        "http://localhost:8000,false",
        "http://127.0.0.1:5173,false",
        "http://localhost:3000,false"
    })
    void shouldRefuseChangesFromForeignPages(String origin, boolean foreign) {
        var request = at(MockServerHttpRequest.post("/api/v1/cameras"), "127.0.0.1", "localhost:8000")
                .header("Origin", origin);
        assertThat(origins.isForeign(request.build())).isEqualTo(foreign);
    }

    @Test
    void shouldRefuseSocketsFromForeignPages() {
        var request = get("127.0.0.1", "localhost:8000")
                .header("Origin", "http://evil.example")
                .header("Upgrade", "websocket");
        assertThat(origins.isForeign(request.build())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST,,,false",
        "POST,,same-origin,true",
        "POST,,same-site,false",
        "POST,,none,false",
        "POST,https://vigil.example,,true",
        "POST,https://vigil.example.evil,,false",
        "POST,http://localhost:5173,,false",
        "POST,http://localhost:3000,,true",
        "GET,,,true"
    })
    void shouldLetACookieVouchForChangesOfItsOwnPagesAlone(String method, String origin, String site, boolean good) {
        BaseBuilder<?> request = at(
                MockServerHttpRequest.method(org.springframework.http.HttpMethod.valueOf(method), "/api/v1/people"),
                "10.0.0.9",
                "vigil.example");
        if (origin != null) {
            request.header("Origin", origin);
        }
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        assertThat(origins.cookieVouches(request.build())).isEqualTo(good);
    }

    private static Optional<String> identified(boolean trusted, BaseBuilder<?> request) {
        GatewayProperties settings = settings(trusted);
        return new Neighbours(settings, new Origins(settings))
                .identify(MockServerWebExchange.from(request.build()))
                .map(Caller::name)
                .toFuture()
                .thenApply(Optional::ofNullable)
                .join();
    }

    private static BaseBuilder<?> get(String from, String host) {
        return at(MockServerHttpRequest.get("/api/v1/cameras"), from, host);
    }

    private static BaseBuilder<?> at(BaseBuilder<?> request, String from, String host) {
        return request.remoteAddress(new InetSocketAddress(from, 50_000)).header("Host", host);
    }

    private static GatewayProperties settings(boolean trusted) {
        return PostgresForTests.nowhere(trusted, List.of("http://localhost:3000"));
    }
}
