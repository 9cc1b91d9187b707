package io.vigil.gateway.instance;

import io.r2dbc.spi.R2dbcException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/** The model API, in its own envelope {@code {status, message, data}}. */
@RestController
@RequestMapping("/api/model")
class ModelController {
    private final ModelAccounts accounts;
    private final ModelInstances instances;
    private final CameraEnvelope envelope;

    ModelController(ModelAccounts accounts, ModelInstances instances, CameraEnvelope envelope) {
        this.accounts = accounts;
        this.instances = instances;
        this.envelope = envelope;
    }

    record LoginRequest(@Nullable String email, @Nullable String password) {
        @Override
        public String toString() {
            return "LoginRequest[" + email + "]";
        }
    }

    record Heartbeat(@Nullable List<Long> camera_ids) {}

    @PostMapping("/login")
    Mono<Map<String, Object>> login(@RequestBody LoginRequest login, ServerHttpRequest request) {
        if (login.email() == null || login.password() == null) {
            return Mono.error(Refused.invalid("The email and password fields are required."));
        }
        return accounts.login(login.email(), login.password(), caller(request)).map(done -> {
            ModelInstance instance = done.instance();
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("id", instance.id());
            model.put("name", instance.name());
            model.put("email", instance.email());
            model.put("ip_address", caller(request).getHostAddress());
            return answer("Login successful", Map.of("token", done.token(), "model", model));
        });
    }

    @PostMapping("/logout")
    Mono<Map<String, Object>> logout(ServerHttpRequest request) {
        return known(request)
                .flatMap(instance ->
                        instances.revoke(Long.parseLong(token(request).split("\\|", 2)[0])))
                .then(Mono.fromSupplier(() -> answer("Logged out", null)));
    }

    @GetMapping("/cameras")
    Mono<Map<String, Object>> cameras(ServerHttpRequest request) {
        return known(request)
                .flatMap(instance -> instances
                        .cameras(instance.id())
                        .collectList()
                        .delayUntil(instances::told)
                        .map(cameras -> cameras.stream()
                                .map(camera -> envelope.of(camera, instance))
                                .toList()))
                .map(cameras -> answer("Cameras", cameras));
    }

    @PostMapping("/heartbeat")
    Mono<Map<String, Object>> heartbeat(@RequestBody Heartbeat heartbeat, ServerHttpRequest request) {
        return known(request)
                .flatMap(instance -> instances.alive(instance.id()))
                .then(Mono.fromSupplier(() -> answer("Heartbeat received", null)));
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<Map<String, Object>> refused(Refused refused) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(refused.status());
        if (refused.status() == 429) {
            response = response.header(HttpHeaders.RETRY_AFTER, "60");
        }
        return response.body(failure(String.valueOf(refused.getMessage())));
    }

    @ExceptionHandler(ServerWebInputException.class)
    ResponseEntity<Map<String, Object>> unreadable() {
        return ResponseEntity.status(422).body(failure("The request body is not the JSON that was expected."));
    }

    @ExceptionHandler({DataAccessException.class, R2dbcException.class})
    ResponseEntity<Map<String, Object>> away() {
        return ResponseEntity.status(503)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(failure("The database does not answer now; try again shortly"));
    }

    private Mono<ModelInstance> known(ServerHttpRequest request) {
        return accounts.known(token(request), caller(request));
    }

    private static String token(ServerHttpRequest request) {
        String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : "";
    }

    private static InetAddress caller(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        if (remote == null || remote.getAddress() == null) {
            throw Refused.address();
        }
        return remote.getAddress();
    }

    private static Map<String, Object> answer(String message, @Nullable Object data) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", true);
        answer.put("message", message);
        if (data != null) {
            answer.put("data", data);
        }
        return answer;
    }

    private static Map<String, Object> failure(String message) {
        return Map.of("status", false, "message", message);
    }
}
