package io.vigil.gateway.incident;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.page.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/incidents")
class IncidentController {
    private final Incidents incidents;

    IncidentController(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping
    Mono<Page> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String camera,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        IncidentQuery query = new IncidentQuery(caller.scope(), camera, status, limit, Cursor.parse(cursor));
        return incidents.list(query).collectList().map(found -> Page.of(found, limit));
    }

    @GetMapping("/{id}")
    Mono<Incident> one(@PathVariable String id, Caller caller) {
        return incidents.one(caller.scope(), id);
    }

    @GetMapping("/{id}/transitions")
    Mono<List<Transition>> transitions(@PathVariable String id, Caller caller) {
        return incidents.transitions(caller.scope(), id);
    }

    /** @param next the cursor of the page that follows, or null where there is none */
    record Page(List<Incident> incidents, @Nullable String next) {
        static Page of(List<Incident> found, int limit) {
            boolean full = found.size() == limit;
            return new Page(found, full ? cursor(found.get(limit - 1)).text() : null);
        }

        private static Cursor cursor(Incident last) {
            return new Cursor(last.startTime(), last.id());
        }
    }
}
