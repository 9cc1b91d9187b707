package io.vigil.gateway.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import io.vigil.gateway.IssuerProperties;
import io.vigil.gateway.access.NotKnown;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Says whether a bearer token is one that the issuer made for Vigil. Only what needs a key that is the issuer's alone is taken:
 * not {@code none}, and none of the algorithms in which who checks could have signed. Keys are kept for five minutes, and fetched
 * for one that is not known at most twice in half a minute, whatever anybody sends.
 */
@Component
class IssuedTokens {
    private static final Logger log = LoggerFactory.getLogger(IssuedTokens.class);
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);
    private static final int PATIENCE_MILLIS = 3_000;
    private static final int LARGEST_ANSWER = 512 * 1024;

    private final IssuerProperties settings;
    private final Clock clock;
    private final Mono<JWTProcessor<SecurityContext>> processor;

    IssuedTokens(Issuer issuer, Clock clock) {
        this.settings = issuer.settings();
        this.clock = clock;
        this.processor = issuer.description()
                .map(known -> processor(URI.create(known.getProviderDetails().getJwkSetUri())))
                .cacheInvalidateIf(known -> false);
    }

    /**
     * What the token says. Fails with {@link NotKnown} where it is not good, and with {@link AuthenticationServiceException}
     * where the issuer's keys cannot be had.
     */
    Mono<Map<String, Object>> claims(String token) {
        return processor
                .onErrorMap(e -> new AuthenticationServiceException("issuer away", e))
                .publishOn(Schedulers.boundedElastic())
                .flatMap(known -> Mono.fromCallable(() -> known.process(token, null)))
                .map(JWTClaimsSet::getClaims)
                .onErrorMap(ParseException.class, e -> NotKnown.token())
                .onErrorMap(BadJOSEException.class, IssuedTokens::refused)
                .onErrorMap(RateLimitReachedException.class, e -> NotKnown.token()) // its key was not there just now
                .onErrorMap(JOSEException.class, e -> new AuthenticationServiceException("issuer away", e));
    }

    private static NotKnown refused(BadJOSEException cause) {
        log.atDebug().addKeyValue("cause", cause.getMessage()).log("issued token refused");
        return NotKnown.token();
    }

    private JWTProcessor<SecurityContext> processor(URI keys) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source(keys)));
        DefaultJWTClaimsVerifier<SecurityContext> claims =
                new DefaultJWTClaimsVerifier<>(
                        settings.audience(),
                        new JWTClaimsSet.Builder().issuer(settings.uri()).build(),
                        Set.of("exp", settings.nameClaim())) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        claims.setMaxClockSkew(Math.toIntExact(settings.skew().toSeconds()));
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }

    private static JWKSource<SecurityContext> source(URI keys) {
        try {
            URL url = keys.toURL();
            return JWKSourceBuilder.<SecurityContext>create(
                            url, new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_ANSWER))
                    .build();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
