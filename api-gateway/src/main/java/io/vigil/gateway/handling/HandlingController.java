package io.vigil.gateway.handling;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/cameras/{id}/handling")
class HandlingController {
    private final Handlings handlings;

    HandlingController(Handlings handlings) {
        this.handlings = handlings;
    }

    @GetMapping
    Mono<HandlingView> show(@PathVariable long id) {
        return handlings.of(id).map(HandlingView::of);
    }

    @PutMapping
    Mono<HandlingView> change(@PathVariable long id, @RequestBody HandlingRequest request) {
        return handlings.change(id, request::handling).map(HandlingView::of);
    }
}
