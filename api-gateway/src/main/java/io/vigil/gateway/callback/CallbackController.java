package io.vigil.gateway.callback;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.access.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The callback contract's endpoint, under each of its names. Nothing of a stranger's body is read. */
@RestController
class CallbackController {
    private static final int LARGEST = 256 << 10;

    private final String token;
    private final Callbacks callbacks;

    CallbackController(GatewayProperties properties, Callbacks callbacks) {
        this.token = properties.gateway().callbackToken();
        this.callbacks = callbacks;
    }

    @PostMapping({"/modules/fraud-detection/api/cv-callback.php", "/api/cv-callback.php", "/api/cv-callback"})
    Mono<Answer> report(ServerHttpRequest request, ServerHttpResponse response) {
        HttpHeaders headers = request.getHeaders();
        String given = headers.getFirst("X-CV-Auth-Token");
        if (!Secrets.match(token, given == null ? "" : given)) {
            return Mono.error(Refused.stranger());
        }
        if (!isJson(headers)) {
            return Mono.error(Refused.notJson());
        }
        return DataBufferUtils.join(request.getBody(), LARGEST)
                .map(CallbackController::bytes)
                .switchIfEmpty(Mono.error(() -> Refused.unreadable("The request body is empty: send a JSON object")))
                .flatMap(body -> callbacks.accept(body, response.getHeaders()));
    }

    private static boolean isJson(HttpHeaders headers) {
        try {
            @Nullable MediaType type = headers.getContentType();
            return type != null
                    && type.getType().equals("application")
                    && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
