package io.vigil.gateway.site;

import io.vigil.gateway.access.Caller;
import java.net.URI;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/sites")
class SiteController {
    private final Sites sites;

    SiteController(Sites sites) {
        this.sites = sites;
    }

    record SiteRequest(@Nullable String name, @Nullable String timeZone) {
        SiteDraft draft() {
            return SiteDraft.of(name, timeZone);
        }
    }

    @GetMapping
    Flux<Site> list(Caller caller) {
        return sites.all().filter(site -> isFor(caller, site.id()));
    }

    @GetMapping("/{id}")
    Mono<Site> one(@PathVariable long id, Caller caller) {
        return isFor(caller, id) ? sites.one(id) : Mono.error(new SiteNotFound(id));
    }

    @PostMapping
    Mono<ResponseEntity<Site>> add(@RequestBody SiteRequest request) {
        return sites.add(request.draft())
                .map(site -> ResponseEntity.created(URI.create("/api/v1/sites/" + site.id()))
                        .body(site));
    }

    @PutMapping("/{id}")
    Mono<Site> change(@PathVariable long id, @RequestBody SiteRequest request) {
        return sites.change(id, request.draft());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable long id) {
        return sites.remove(id);
    }

    private static boolean isFor(Caller caller, long site) {
        return caller.scope().everything() || caller.scope().sites().contains(site);
    }
}
