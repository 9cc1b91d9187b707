package io.vigil.gateway.live;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.access.CallerAuthentication;
import io.vigil.gateway.access.Scope;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.camera.Camera;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Live pictures of several cameras: each message is a byte n, n bytes of camera id in UTF-8, and a JPEG. */
@Component
class LiveSocket implements WebSocketHandler {
    private final LiveBoard board;
    private final Audit audit;
    private final int camerasInFull;

    LiveSocket(LiveBoard board, Audit audit, GatewayProperties properties) {
        this.board = board;
        this.audit = audit;
        this.camerasInFull = properties.gateway().live().onDemand().camerasPerViewer();
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
        return session.getHandshakeInfo()
                .getPrincipal()
                .flatMap(principal -> Mono.justOrEmpty(CallerAuthentication.caller(principal)))
                .flatMap(caller -> show(session, asked(session, caller.scope())));
    }

    private Mono<Void> show(WebSocketSession session, Asked asked) {
        Flux<byte[]> messages = Flux.fromIterable(asked.cameras())
                .flatMap(camera -> messages(camera, asked.rate(camera, camerasInFull)), Asked.MOST, 1);
        Mono<Void> sending = Mono.using(
                () -> Viewer.of(messages),
                viewer -> viewer.next()
                        .flatMap(
                                bytes -> session.send(Mono.just(session.binaryMessage(factory -> factory.wrap(bytes)))))
                        .repeat(() -> !viewer.hasEnded() && session.isOpen())
                        .then(),
                Viewer::dispose);
        return audit.watching(
                shown(asked), Mono.firstWithSignal(sending, session.receive().then()));
    }

    private List<String> shown(Asked asked) {
        return asked.cameras().stream()
                .filter(camera -> board.watch(camera, Rate.EVERY_FRAME).isPresent())
                .toList();
    }

    private Flux<byte[]> messages(String camera, Rate rate) {
        return board.watch(camera, rate)
                .map(view ->
                        view.map(picture -> message(camera, picture.jpeg())).onBackpressureLatest())
                .orElse(Flux.empty());
    }

    /** Cameras that are not in the scope are left out, as those that are not there. */
    private Asked asked(WebSocketSession session, Scope scope) {
        Asked asked = Asked.of(session.getHandshakeInfo().getUri());
        if (!asked.cameras().isEmpty()) {
            return asked.within(scope);
        }
        return new Asked(board.defaultCamera(scope).map(Camera::key).stream().toList(), asked.live());
    }

    static byte[] message(String camera, byte[] jpeg) {
        byte[] id = camera.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream message = new ByteArrayOutputStream(1 + id.length + jpeg.length);
        message.write(id.length);
        message.writeBytes(id);
        message.writeBytes(jpeg);
        return message.toByteArray();
    }
}
