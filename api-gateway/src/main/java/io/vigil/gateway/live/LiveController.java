package io.vigil.gateway.live;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraNotFound;
import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Live pictures for an {@code <img>}. */
@RestController
class LiveController {
    private final LiveBoard board;
    private final Audit audit;

    LiveController(LiveBoard board, Audit audit) {
        this.board = board;
        this.audit = audit;
    }

    @GetMapping("/live")
    Mono<Void> live(Caller caller, ServerHttpResponse response) {
        String camera =
                board.defaultCamera(caller.scope()).map(Camera::key).orElseThrow(() -> new CameraNotFound("at all"));
        return live(camera, response);
    }

    @GetMapping("/live/{camera}")
    Mono<Void> live(@PathVariable String camera, ServerHttpResponse response) {
        Flux<Drawn> pictures = board.watch(camera, Rate.EVERY_FRAME).orElseThrow(() -> new CameraNotFound(camera));
        HttpHeaders headers = response.getHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, "multipart/x-mixed-replace; boundary=frame");
        headers.set(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, must-revalidate");
        headers.set(HttpHeaders.PRAGMA, "no-cache");
        headers.set(HttpHeaders.EXPIRES, "0");
        Mono<Void> showing = Mono.using(
                () -> Viewer.of(pictures),
                viewer -> response.writeAndFlushWith(parts(viewer, response)),
                Viewer::dispose);
        return audit.watching(List.of(camera), showing);
    }

    private static Flux<Publisher<DataBuffer>> parts(Viewer<Drawn> viewer, ServerHttpResponse response) {
        Room room = Room.of(response);
        return Flux.generate(sink -> {
            if (viewer.hasEnded()) {
                sink.complete();
            } else {
                sink.next(room.present()
                        .flatMap(present -> viewer.next())
                        .map(picture -> response.bufferFactory().wrap(picture.part())));
            }
        });
    }
}
