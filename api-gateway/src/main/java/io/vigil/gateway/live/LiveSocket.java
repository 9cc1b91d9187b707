package io.vigil.gateway.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Live pictures of several cameras: each message is a byte n, n bytes of camera id in UTF-8, and a JPEG. */
@Component
class LiveSocket implements WebSocketHandler {
    private static final int MOST = 64;

    private final LiveBoard board;

    LiveSocket(LiveBoard board) {
        this.board = board;
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
        List<String> cameras = cameras(session);
        Flux<byte[]> messages = Flux.fromIterable(cameras)
                .flatMap(
                        camera -> board.watch(camera)
                                .map(view ->
                                        view.map(jpeg -> message(camera, jpeg)).onBackpressureLatest())
                                .orElse(Flux.empty()),
                        MOST,
                        1);
        Mono<Void> sending = Mono.using(
                () -> Viewer.of(messages),
                viewer -> viewer.next()
                        .flatMap(
                                bytes -> session.send(Mono.just(session.binaryMessage(factory -> factory.wrap(bytes)))))
                        .repeat(() -> !viewer.hasEnded() && session.isOpen())
                        .then(),
                Viewer::dispose);
        return Mono.firstWithSignal(sending, session.receive().then());
    }

    private List<String> cameras(WebSocketSession session) {
        String asked = UriComponentsBuilder.fromUri(session.getHandshakeInfo().getUri())
                .build()
                .getQueryParams()
                .getFirst("cameras");
        if (asked == null || asked.isBlank()) {
            return board.defaultCamera().map(camera -> List.of(camera.key())).orElse(List.of());
        }
        return Arrays.stream(Objects.requireNonNull(asked).split(",", -1))
                .distinct()
                .limit(MOST)
                .toList();
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
