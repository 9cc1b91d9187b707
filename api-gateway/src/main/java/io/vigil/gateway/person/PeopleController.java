package io.vigil.gateway.person;

import io.vigil.gateway.access.ConfiguredCallers;
import io.vigil.gateway.access.Grant;
import io.vigil.gateway.access.Passwords;
import io.vigil.gateway.access.Scopes;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/people")
class PeopleController {
    private final People people;
    private final Passwords passwords;
    private final Scopes scopes;
    private final ConfiguredCallers configured;

    PeopleController(People people, Passwords passwords, Scopes scopes, ConfiguredCallers configured) {
        this.people = people;
        this.passwords = passwords;
        this.scopes = scopes;
        this.configured = configured;
    }

    record Everybody(List<PersonView> people) {}

    record PasswordRequest(@Nullable String password) {
        @Override
        public String toString() {
            return "PasswordRequest[]";
        }
    }

    @GetMapping
    Mono<Everybody> list() {
        return people.all().map(PersonView::of).collectList().map(Everybody::new);
    }

    @GetMapping("/{id}")
    Mono<PersonView> one(@PathVariable long id) {
        return people.one(id).map(PersonView::of);
    }

    @PostMapping
    Mono<ResponseEntity<PersonView>> add(@RequestBody PersonRequest request) {
        String name = PersonName.checked(request.name());
        Grant grant = request.grant();
        NewPassword password = NewPassword.of(request.password(), name);
        if (configured.isAdminsName(name)) {
            return Mono.error(PersonConflict.nameTaken(name));
        }
        return scopes.checked(grant.scope())
                .then(passwords.hash(password.text()))
                .flatMap(hash -> people.add(name, hash, grant))
                .map(added -> ResponseEntity.created(URI.create("/api/v1/people/" + added.id()))
                        .body(PersonView.of(added)));
    }

    @PutMapping("/{id}")
    Mono<PersonView> change(@PathVariable long id, @RequestBody PersonRequest request) {
        return people.one(id).flatMap(before -> {
            Grant grant = request.grant(before.grant());
            boolean active = request.active() == null ? before.active() : request.active();
            // what was named once may be gone by now: only what is named anew has to be there
            Mono<?> there = request.scope() == null ? Mono.empty() : scopes.checked(grant.scope());
            return there.then(people.change(id, grant, active)).map(PersonView::of);
        });
    }

    @PutMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> setPassword(@PathVariable long id, @RequestBody PasswordRequest request) {
        return people.one(id)
                .map(person -> NewPassword.of(request.password(), person.name()))
                .flatMap(password -> passwords.hash(password.text()))
                .flatMap(hash -> people.setPassword(id, hash))
                .then();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable long id) {
        return people.remove(id);
    }
}
