package io.vigil.gateway.tryout;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.camera.CameraConnection;
import io.vigil.gateway.camera.Reach;
import io.vigil.gateway.camera.StreamUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tries whether a camera can be reached, before and after it is saved. */
@RestController
@RequestMapping("/api/v1/cameras")
class TryoutController {
    private final TryoutDesk desk;

    TryoutController(TryoutDesk desk) {
        this.desk = desk;
    }

    record TestRequest(
            @Nullable String url,
            @Nullable String connectionIp,
            @Nullable Integer connectionPort,
            @Nullable String userName,
            @Nullable String password) {

        CameraConnection connection() {
            return new CameraConnection(
                    new StreamUrl(url == null ? "" : url),
                    new Reach(connectionIp, connectionPort, null, null, userName, password));
        }

        @Override
        public String toString() {
            return "TestRequest[...]";
        }
    }

    @PostMapping("/{id}/test")
    Mono<TryoutView> saved(@PathVariable long id, Caller caller) {
        return desk.saved(id, by(caller)).map(TryoutView::of);
    }

    @PostMapping("/test")
    Mono<TryoutView> unsaved(@RequestBody TestRequest request, Caller caller) {
        return desk.unsaved(request.connection(), by(caller)).map(TryoutView::of);
    }

    private static String by(Caller caller) {
        return caller.kind() + " " + caller.name();
    }
}
