package io.vigil.gateway.access;

import io.vigil.gateway.GatewayProperties;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** What is open to all, and what takes an operator. Nothing is remembered between requests. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class AccessConfiguration {
    private static final String POLICY = "default-src 'self'; img-src 'self' blob: data:; connect-src 'self' ws: wss:; "
            + "style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http, GatewayProperties properties) {
        Callers callers = new Callers(properties.gateway());
        Refusal refusal = new Refusal();
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .anonymous(ServerHttpSecurity.AnonymousSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .cors(cors -> cors.configurationSource(cors(properties)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusal))
                .addFilterAt(foreignPages(callers, refusal), SecurityWebFiltersOrder.CSRF)
                .addFilterAt(authentication(callers), SecurityWebFiltersOrder.AUTHENTICATION)
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers(HttpMethod.OPTIONS, "/**")
                        .permitAll()
                        .pathMatchers(HttpMethod.GET, "/", "/index.html", "/assets/**", "/favicon*", "/*.svg")
                        .permitAll()
                        .pathMatchers(HttpMethod.GET, "/api/health", "/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .pathMatchers("/api/model/**") // model instances bring their own tokens
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .build();
    }

    /** Boot makes an account of its own where there is no manager; nobody is let in by this one. */
    @Bean
    ReactiveAuthenticationManager nobody() {
        return authentication -> Mono.empty();
    }

    private static WebFilter foreignPages(Callers callers, Refusal refusal) {
        return (exchange, chain) ->
                callers.isForeignPage(exchange.getRequest()) ? refusal.foreignPage(exchange) : chain.filter(exchange);
    }

    private static AuthenticationWebFilter authentication(Callers callers) {
        ReactiveAuthenticationManager asIdentified = Mono::just;
        AuthenticationWebFilter filter = new AuthenticationWebFilter(asIdentified);
        filter.setServerAuthenticationConverter(
                exchange -> Mono.justOrEmpty(identified(callers, exchange.getRequest())));
        return filter;
    }

    private static java.util.Optional<Authentication> identified(Callers callers, ServerHttpRequest request) {
        return callers.identify(request)
                .map(name -> UsernamePasswordAuthenticationToken.authenticated(
                        name, "", List.of(new SimpleGrantedAuthority("ROLE_OPERATOR"))));
    }

    private static CorsConfigurationSource cors(GatewayProperties properties) {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(properties.gateway().origins());
        allowed.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE"));
        allowed.setAllowedHeaders(List.of("*"));
        allowed.setExposedHeaders(List.of("Location", "Retry-After"));
        allowed.setAllowCredentials(true);
        allowed.setMaxAge(Duration.ofMinutes(30));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", allowed);
        return source;
    }
}
