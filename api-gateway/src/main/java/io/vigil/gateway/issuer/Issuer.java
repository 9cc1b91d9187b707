package io.vigil.gateway.issuer;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.IssuerProperties;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The issuer of the settings, as it describes itself. It is asked when first needed, so that a start waits for nobody. */
@Component
class Issuer {
    static final String RETURN = "/api/v1/session/issuer/return";
    private static final Logger log = LoggerFactory.getLogger(Issuer.class);
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final IssuerProperties settings;
    private final Mono<ClientRegistration> description;

    Issuer(GatewayProperties properties) {
        this.settings = properties.gateway().entry().issuer();
        this.description = Mono.fromCallable(this::ask)
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(PATIENCE)
                .doOnError(e -> log.atWarn()
                        .addKeyValue("issuer", settings.uri())
                        .addKeyValue("cause", e.getMessage())
                        .log("the issuer does not describe itself now; asking again"))
                .cache(known -> GOOD_FOR, failure -> ASK_AGAIN, () -> ASK_AGAIN);
    }

    IssuerProperties settings() {
        return settings;
    }

    /** Fails where the issuer does not answer, or says that it is another one. */
    Mono<ClientRegistration> description() {
        return description;
    }

    private ClientRegistration ask() {
        boolean isPublic = settings.clientSecret().isBlank();
        return ClientRegistrations.fromIssuerLocation(settings.uri())
                .registrationId("issuer")
                .clientId(settings.offersLogin() ? settings.clientId() : "none")
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(
                        isPublic ? ClientAuthenticationMethod.NONE : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .redirectUri("{baseUrl}" + RETURN)
                .scope("openid")
                .build();
    }
}
