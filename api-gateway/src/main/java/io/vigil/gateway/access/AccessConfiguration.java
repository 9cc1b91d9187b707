package io.vigil.gateway.access;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.problem.FailureWriter;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** Who is let through, by the table of rules. No request leaves anything in memory for the next one. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class AccessConfiguration {
    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            GatewayProperties properties,
            Origins origins,
            Identification identification,
            FailureWriter writer) {
        Refusal refusal = new Refusal(writer);
        Gate gate =
                new Gate(refusal, identification, properties.gateway().entry().streamCheck());
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .anonymous(ServerHttpSecurity.AnonymousSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .cors(cors -> cors.configurationSource(cors(properties)))
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .addFilterAt(foreignPages(origins, refusal), SecurityWebFiltersOrder.CSRF)
                .addFilterAt(authentication(identification, refusal), SecurityWebFiltersOrder.AUTHENTICATION)
                .addFilterAfter(gate, SecurityWebFiltersOrder.AUTHORIZATION)
                .authorizeExchange(exchanges -> exchanges.anyExchange().access(gate))
                .build();
    }

    /** Boot makes an account of its own where there is no manager; nobody is let in by this one. */
    @Bean
    ReactiveAuthenticationManager nobody() {
        return authentication -> Mono.empty();
    }

    private static WebFilter foreignPages(Origins origins, Refusal refusal) {
        return (exchange, chain) ->
                origins.isForeign(exchange.getRequest()) ? refusal.foreignPage(exchange) : chain.filter(exchange);
    }

    private static AuthenticationWebFilter authentication(Identification identification, Refusal refusal) {
        ReactiveAuthenticationManager asIdentified = Mono::just;
        AuthenticationWebFilter filter = new AuthenticationWebFilter(asIdentified);
        filter.setServerAuthenticationConverter(exchange -> Gate.takesCallers(exchange.getRequest())
                ? identification
                        .of(exchange)
                        .doOnNext(caller -> Recorded.actor(caller).asksBy(exchange))
                        .map(CallerAuthentication::new)
                : Mono.empty());
        filter.setAuthenticationFailureHandler(refusal);
        return filter;
    }

    @Bean
    WebFluxConfigurer callerArguments() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new CallerArgument());
            }
        };
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
