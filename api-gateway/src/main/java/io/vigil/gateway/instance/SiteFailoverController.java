package io.vigil.gateway.instance;

import io.vigil.gateway.problem.InvalidField;
import io.vigil.gateway.site.SiteNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Whether a site wants failover. */
@RestController
@RequestMapping("/api/v1/sites/{id}/failover")
class SiteFailoverController {
    private final SiteFailovers failovers;

    SiteFailoverController(SiteFailovers failovers) {
        this.failovers = failovers;
    }

    record Wish(@Nullable Boolean failover) {}

    @GetMapping
    Mono<Wish> show(@PathVariable long id) {
        return failovers.of(id).map(Wish::new).switchIfEmpty(Mono.error(() -> new SiteNotFound(id)));
    }

    @PutMapping
    Mono<Wish> change(@PathVariable long id, @RequestBody Wish wish) {
        if (wish.failover() == null) {
            return Mono.error(new InvalidField("failover", "say true or false"));
        }
        return failovers
                .change(id, wish.failover())
                .map(Wish::new)
                .switchIfEmpty(Mono.error(() -> new SiteNotFound(id)));
    }
}
