package io.vigil.gateway.instance;

import io.vigil.gateway.instance.InstanceRegister.Registered;
import io.vigil.gateway.problem.InvalidField;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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

/** Model instances, for their admin. */
@RestController
@RequestMapping("/api/v1/model-instances")
class InstanceController {
    private final InstanceRegister register;
    private final InstanceViews views;

    InstanceController(InstanceRegister register, InstanceViews views) {
        this.register = register;
        this.views = views;
    }

    /** @param cameraIds none is none at all */
    record CamerasRequest(@Nullable List<@Nullable Long> cameraIds) {
        private static final int MOST = 10_000;

        List<Long> ids() {
            if (cameraIds == null || cameraIds.size() > MOST || cameraIds.contains(null)) {
                throw new InvalidField("cameraIds", "list the ids of at most " + MOST + " cameras; [] for none");
            }
            return List.copyOf(cameraIds);
        }
    }

    @GetMapping
    Flux<InstanceView> list() {
        return views.all();
    }

    @GetMapping("/{id}")
    Mono<InstanceView> one(@PathVariable long id) {
        return views.one(id);
    }

    @PostMapping
    Mono<ResponseEntity<Registered>> add(@RequestBody InstanceRequest request) {
        return register.add(request.draft(), new GivenSecrets(request.password(), request.encryptionKey()))
                .map(added -> ResponseEntity.created(URI.create(
                                "/api/v1/model-instances/" + added.instance().id()))
                        .cacheControl(CacheControl.noStore())
                        .body(added));
    }

    @PutMapping("/{id}")
    Mono<InstanceView> change(@PathVariable long id, @RequestBody InstanceRequest request) {
        return register.change(id, request);
    }

    @PostMapping("/{id}/secrets")
    Mono<ResponseEntity<Registered>> renew(@PathVariable long id, @RequestBody SecretsRequest.Body request) {
        return register.renew(id, request.request())
                .map(renewed ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(renewed));
    }

    @DeleteMapping("/{id}/tokens")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> revoke(@PathVariable long id) {
        return register.revoke(id);
    }

    @PutMapping("/{id}/cameras")
    Mono<InstanceView> assign(@PathVariable long id, @RequestBody CamerasRequest request) {
        return register.assign(id, request.ids());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable long id) {
        return register.remove(id);
    }
}
