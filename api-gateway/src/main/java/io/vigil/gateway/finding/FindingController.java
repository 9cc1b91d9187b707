package io.vigil.gateway.finding;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.page.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class FindingController {
    private final Findings findings;

    FindingController(Findings findings) {
        this.findings = findings;
    }

    @GetMapping({"/api/v1/analyses", "/api/v1/cameras/{id}/analyses"})
    Mono<Page<Analysis>> analyses(
            @ModelAttribute FindingRequest request,
            @PathVariable(required = false) @Nullable String id,
            Caller caller) {
        return page(Kind.ANALYSES, request.query(caller.scope(), id));
    }

    @GetMapping({"/api/v1/behaviors", "/api/v1/cameras/{id}/behaviors"})
    Mono<Page<Behavior>> behaviors(
            @ModelAttribute FindingRequest request,
            @PathVariable(required = false) @Nullable String id,
            Caller caller) {
        return page(Kind.BEHAVIORS, request.query(caller.scope(), id));
    }

    @GetMapping({"/api/v1/anomalies", "/api/v1/cameras/{id}/anomalies"})
    Mono<Page<Anomaly>> anomalies(
            @ModelAttribute FindingRequest request,
            @PathVariable(required = false) @Nullable String id,
            Caller caller) {
        return page(Kind.ANOMALIES, request.query(caller.scope(), id));
    }

    @GetMapping({"/api/v1/rule-events", "/api/v1/cameras/{id}/rule-events"})
    Mono<Page<RuleEvent>> ruleEvents(
            @ModelAttribute FindingRequest request,
            @PathVariable(required = false) @Nullable String id,
            Caller caller) {
        return page(Kind.RULE_EVENTS, request.query(caller.scope(), id));
    }

    @GetMapping({"/api/v1/summaries", "/api/v1/cameras/{id}/summaries"})
    Mono<Page<Summary>> summaries(
            @ModelAttribute FindingRequest request,
            @PathVariable(required = false) @Nullable String id,
            Caller caller) {
        return page(Kind.SUMMARIES, request.query(caller.scope(), id));
    }

    private <T extends Finding> Mono<Page<T>> page(Kind<T> kind, FindingQuery query) {
        return findings.list(kind, query).collectList().map(found -> Page.of(found, query.limit()));
    }

    /** @param next the cursor of the page that follows, or null where there is none */
    record Page<T extends Finding>(List<T> items, @Nullable String next) {
        static <T extends Finding> Page<T> of(List<T> found, int limit) {
            boolean full = found.size() == limit;
            return new Page<>(found, full ? cursor(found.get(limit - 1)).text() : null);
        }

        private static Cursor cursor(Finding last) {
            return new Cursor(last.at(), last.id());
        }
    }
}
