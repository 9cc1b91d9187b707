package io.vigil.gateway.person;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.ConfiguredCallers;
import io.vigil.gateway.access.Lockout;
import io.vigil.gateway.access.NotKnown;
import io.vigil.gateway.access.Passwords;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * From a name and a password to a session. One hash is made and looked at whether there is such an account or not, and whether
 * it is closed or not, so that neither the answer nor the time it takes tells.
 */
@Component
class Login {
    private static final Logger log = LoggerFactory.getLogger(Login.class);

    private final People people;
    private final Sessions sessions;
    private final Passwords passwords;
    private final ConfiguredCallers configured;
    private final Lockout lockout;

    Login(People people, Sessions sessions, Passwords passwords, ConfiguredCallers configured, Lockout lockout) {
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.configured = configured;
        this.lockout = lockout;
    }

    /** Fails with {@link NotKnown}. */
    Mono<Session> begin(String givenName, String password, ServerHttpRequest request) {
        String name = PersonName.of(givenName);
        return lockout.attempt(name, request)
                .then(people.named(name).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(account -> passwords
                        .match(
                                password,
                                account.map(People.Account::passwordHash).orElse(null))
                        .filter(same -> same)
                        .flatMap(same -> Mono.justOrEmpty(account))
                        .filter(known -> known.person().active())
                        .flatMap(this::begin)
                        .switchIfEmpty(Mono.defer(() -> begin(configured.admin(givenName.strip(), password)))))
                .delayUntil(session -> lockout.succeeded(name, request))
                .doOnNext(session -> log.atInfo()
                        .addKeyValue("caller", session.caller().name())
                        .log("logged in"))
                .switchIfEmpty(Mono.error(NotKnown::credentials));
    }

    /** Whether that is the person's own password; slowed down as logins are. Fails with {@link NotKnown}. */
    Mono<People.Account> confirmed(String name, String password, ServerHttpRequest request) {
        return lockout.attempt(name, request)
                .then(people.named(name))
                .filterWhen(account -> passwords.match(password, account.passwordHash()))
                .delayUntil(account -> lockout.succeeded(name, request))
                .switchIfEmpty(Mono.error(NotKnown::credentials));
    }

    private Mono<Session> begin(People.Account account) {
        return sessions.begin(account)
                .delayUntil(session -> people.loggedIn(account.person().id()));
    }

    private Mono<Session> begin(Optional<Caller> admin) {
        return Mono.justOrEmpty(admin).flatMap(sessions::begin);
    }
}
