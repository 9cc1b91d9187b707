package io.vigil.gateway.camera;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/cameras/{id}/connection")
class ConnectionController {
    private final Connections connections;

    ConnectionController(Connections connections) {
        this.connections = connections;
    }

    @GetMapping
    Mono<ConnectionView> one(@PathVariable long id) {
        return connections
                .of(id)
                .map(connection -> connection.map(ConnectionView::of).orElse(ConnectionView.UNREADABLE));
    }

    @PutMapping
    Mono<ConnectionView> change(@PathVariable long id, @RequestBody ConnectionRequest request) {
        return connections.change(id, request::connection).map(ConnectionView::of);
    }
}
