package io.vigil.gateway.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vigil.gateway.IssuerProperties;
import io.vigil.gateway.IssuerProperties.Grant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An OpenID Connect issuer: describes itself, publishes its keys, signs tokens, and exchanges codes as the test says. */
final class IssuerForTests implements AutoCloseable {
    private final HttpServer server;
    final AtomicInteger keysAsked = new AtomicInteger();
    volatile List<RSAKey> keys = List.of(key("first"));
    /** What is answered to an exchange of a code, given its form. */
    volatile Function<Map<String, String>, String> exchange = form -> "{}";

    private IssuerForTests(HttpServer server) {
        this.server = server;
    }

    static IssuerForTests start() {
        try {
            IssuerForTests issuer = new IssuerForTests(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            issuer.server.createContext("/.well-known/openid-configuration", http -> answer(http, issuer.described()));
            issuer.server.createContext("/keys", http -> {
                issuer.keysAsked.incrementAndGet();
                answer(http, new JWKSet(List.copyOf(issuer.keys)).toString());
            });
            issuer.server.createContext("/token", http -> answer(http, issuer.exchange.apply(form(http))));
            issuer.server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    IssuerProperties settings() {
        return new IssuerProperties(
                uri(),
                "vigil",
                Duration.ofSeconds(30),
                "sub",
                "realm_access.roles",
                List.of(
                        new Grant("admins", List.of("admin"), true, null, null),
                        new Grant("guards", List.of("viewer", "operator"), false, Set.of(), Set.of(7L))),
                "page",
                "");
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, keys.get(keys.size() - 1));
    }

    static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String described() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(uri());
    }

    private static Map<String, String> form(HttpExchange http) throws IOException {
        String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange http, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", "application/json");
        http.sendResponseHeaders(200, bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }
}
