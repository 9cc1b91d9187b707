package io.vigil.gateway.camera;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.problem.InvalidField;
import java.net.URI;
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
@RequestMapping("/api/v1/cameras")
class CameraController {
    private final Cameras cameras;
    private final CameraStatuses statuses;

    CameraController(Cameras cameras, CameraStatuses statuses) {
        this.cameras = cameras;
        this.statuses = statuses;
    }

    @GetMapping
    Flux<CameraView> list(Caller caller) {
        return statuses.views().filter(view -> caller.scope().allows(view.id()));
    }

    @GetMapping("/{id}")
    Mono<CameraView> one(@PathVariable long id) {
        return statuses.view(id);
    }

    @PostMapping
    Mono<ResponseEntity<CameraView>> add(@RequestBody CameraRequest request) {
        return cameras.add(request.draft())
                .map(camera -> ResponseEntity.created(URI.create("/api/v1/cameras/" + camera.id()))
                        .body(CameraView.of(camera, CameraPolicy.CLOSED, CameraStatus.UNKNOWN, null)));
    }

    @PutMapping("/{id}")
    Mono<CameraView> change(@PathVariable long id, @RequestBody CameraRequest request, Caller caller) {
        Long site = request.siteId();
        if (site != null
                && !caller.scope().everything()
                && !caller.scope().sites().contains(site)) {
            return Mono.error(new InvalidField("siteId", "there is no site " + site));
        }
        return cameras.change(id, request.draft()).flatMap(camera -> statuses.view(camera.id()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable long id) {
        return cameras.remove(id);
    }
}
