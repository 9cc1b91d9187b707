package io.vigil.gateway.person;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.NotKnown;
import io.vigil.gateway.access.Passwords;
import io.vigil.gateway.problem.InvalidField;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/session")
class SessionController {
    private final Login login;
    private final Sessions sessions;
    private final People people;
    private final Passwords passwords;
    private final Clock clock;

    SessionController(Login login, Sessions sessions, People people, Passwords passwords, Clock clock) {
        this.login = login;
        this.sessions = sessions;
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    record LoginRequest(@Nullable String name, @Nullable String password) {
        @Override
        public String toString() {
            return "LoginRequest[" + name + "]";
        }
    }

    record ChangeRequest(@Nullable String current, @Nullable String password) {
        @Override
        public String toString() {
            return "ChangeRequest[]";
        }
    }

    @PostMapping
    Mono<ResponseEntity<CallerView>> begin(@RequestBody LoginRequest wanted, ServerHttpRequest request) {
        String name = wanted.name();
        String password = wanted.password();
        if (name == null || password == null) {
            return Mono.error(new InvalidField(name == null ? "name" : "password", "give a name and a password"));
        }
        return login.begin(name, password, request)
                .delayUntil(session -> ended(request))
                .map(session -> answer(request, session));
    }

    @GetMapping
    Mono<ResponseEntity<CallerView>> show(Caller caller, ServerHttpRequest request) {
        return current(request)
                .filter(session -> session.caller().name().equals(caller.name()))
                .map(session -> CallerView.of(caller, session.endsAt()))
                .defaultIfEmpty(CallerView.of(caller, null))
                .map(view ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view));
    }

    @DeleteMapping
    Mono<ResponseEntity<Void>> end(ServerHttpRequest request) {
        String forgotten = SessionCookie.of(request, "", Duration.ZERO).toString();
        return ended(request)
                .thenReturn(ResponseEntity.noContent()
                        .header(HttpHeaders.SET_COOKIE, forgotten)
                        .build());
    }

    /** The session that asks goes on in a new one; all others end. */
    @PutMapping("/password")
    Mono<ResponseEntity<CallerView>> change(
            @RequestBody ChangeRequest wanted, Caller caller, ServerHttpRequest request) {
        if (caller.kind() != Caller.Kind.PERSON) {
            return Mono.error(new InvalidField("password", "change it where the account is kept: not here"));
        }
        NewPassword password = NewPassword.of(wanted.password(), caller.name());
        String present = wanted.current() == null ? "" : wanted.current();
        return login.confirmed(caller.name(), present, request)
                .onErrorMap(NotKnown.class, e -> e.retryAfter() != null ? e : new InvalidField("current", "is wrong"))
                .flatMap(account -> passwords
                        .hash(password.text())
                        .flatMap(hash -> people.setPassword(account.person().id(), hash)))
                .then(people.named(caller.name()))
                .flatMap(sessions::begin)
                .map(session -> answer(request, session));
    }

    private Mono<Session> current(ServerHttpRequest request) {
        Optional<String> secret = SessionCookie.read(request);
        return Mono.justOrEmpty(secret).flatMap(sessions::find);
    }

    private Mono<Void> ended(ServerHttpRequest request) {
        return Mono.justOrEmpty(SessionCookie.read(request)).flatMap(sessions::end);
    }

    private ResponseEntity<CallerView> answer(ServerHttpRequest request, Session session) {
        Duration lasts = Duration.between(clock.instant(), session.endsAt());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.of(request, session.secret(), lasts).toString())
                .body(CallerView.of(session.caller(), session.endsAt()));
    }
}
