package io.vigil.gateway.issuer;

import io.vigil.gateway.access.Caller;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The authorization code flow with PKCE, as Spring Security has it: state, nonce and the ID token's signature, issuer, audience and
 * times are judged there. What lies between its two halves is the caller's to keep.
 */
@Component
class IssuerLogin {
    private final Issuer issuer;
    private final IssuedClaims claims;
    private final OidcAuthorizationCodeReactiveAuthenticationManager manager;

    IssuerLogin(Issuer issuer) {
        this.issuer = issuer;
        this.claims = new IssuedClaims(issuer.settings());
        this.manager = new OidcAuthorizationCodeReactiveAuthenticationManager(
                new WebClientReactiveAuthorizationCodeTokenResponseClient(),
                request -> Mono.just(
                        new DefaultOidcUser(Set.of(new SimpleGrantedAuthority("ISSUED")), request.getIdToken())));
    }

    /** Where to send the browser, and what to remember until it is back. */
    Mono<OAuth2AuthorizationRequest> begin(ServerWebExchange exchange) {
        return issuer.description().flatMap(known -> resolver(known).resolve(exchange, known.getRegistrationId()));
    }

    /** Whom the issuer says the browser is. Empty where the settings give them nothing; fails where it cannot be believed. */
    Mono<Caller> end(LoginState.Begun begun, OAuth2AuthorizationResponse answer) {
        return issuer.description()
                .map(known -> new OAuth2AuthorizationCodeAuthenticationToken(
                        known, new OAuth2AuthorizationExchange(request(known, begun), answer)))
                .flatMap(manager::authenticate)
                .cast(OAuth2LoginAuthenticationToken.class)
                .map(OAuth2LoginAuthenticationToken::getPrincipal)
                .cast(OidcUser.class)
                .flatMap(user -> Mono.justOrEmpty(claims.caller(user.getClaims())));
    }

    private static DefaultServerOAuth2AuthorizationRequestResolver resolver(ClientRegistration known) {
        var resolver = new DefaultServerOAuth2AuthorizationRequestResolver(id -> Mono.just(known));
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    private static OAuth2AuthorizationRequest request(ClientRegistration known, LoginState.Begun begun) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(known.getProviderDetails().getAuthorizationUri()))
                .clientId(known.getClientId())
                .redirectUri(begun.redirect())
                .scopes(known.getScopes())
                .state(begun.state())
                .attributes(attributes -> {
                    attributes.put(OidcParameterNames.NONCE, begun.nonce());
                    attributes.put(PkceParameterNames.CODE_VERIFIER, begun.verifier());
                })
                .build();
    }
}
