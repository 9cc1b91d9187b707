package io.vigil.gateway.policy;

import io.vigil.gateway.access.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/cameras/{id}/policy")
class PolicyController {
    private final Policies policies;

    PolicyController(Policies policies) {
        this.policies = policies;
    }

    @GetMapping
    Mono<PolicyView> show(@PathVariable long id) {
        return policies.of(id).map(PolicyView::of);
    }

    @PutMapping
    Mono<PolicyView> change(@PathVariable long id, @RequestBody PolicyRequest request, Caller caller) {
        return policies.change(id, request.policy(), caller.name()).map(PolicyView::of);
    }
}
