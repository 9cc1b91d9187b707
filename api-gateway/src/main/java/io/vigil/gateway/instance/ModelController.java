package io.vigil.gateway.instance;

import io.vigil.gateway.address.CallerAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The model API, in its own envelope {@code {status, message, data}}. */
@RestController
@RequestMapping("/api/model")
class ModelController {
    private final ModelAccounts accounts;
    private final ModelTokens tokens;
    private final CameraLists lists;
    private final Listening listening;
    private final Reports reports;
    private final InstanceTests tests;

    ModelController(
            ModelAccounts accounts,
            ModelTokens tokens,
            CameraLists lists,
            Listening listening,
            Reports reports,
            InstanceTests tests) {
        this.tests = tests;
        this.accounts = accounts;
        this.tokens = tokens;
        this.lists = lists;
        this.listening = listening;
        this.reports = reports;
    }

    @PostMapping("/login")
    Mono<Map<String, Object>> login(@RequestBody JsonNode body, ServerHttpRequest request) {
        Fields fields = new Fields(body);
        return accounts.login(fields.text("email"), fields.text("password"), request)
                .map(done -> answer("Login successful", loggedIn(done, CallerAddress.of(request))));
    }

    @PostMapping("/logout")
    Mono<Map<String, Object>> logout(ServerHttpRequest request) {
        return known(request).flatMap(tokens::revoke).then(Mono.fromSupplier(() -> answer("Logged out", null)));
    }

    @GetMapping("/cameras")
    Mono<Map<String, Object>> cameras(ServerHttpRequest request) {
        return known(request).flatMap(lists::give).map(cameras -> {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("status", true);
            answer.put("data", cameras);
            return answer;
        });
    }

    @PostMapping("/heartbeat")
    Mono<Map<String, Object>> heartbeat(@RequestBody JsonNode body, ServerHttpRequest request) {
        return known(request)
                .flatMap(session -> listening.heard(session, new Fields(body).cameras()))
                .map(stale -> answer("Heartbeat received", Map.of("cameras_changed", stale)));
    }

    /** Vigil's own: connection tests for the instance to run, waited for up to {@code wait} seconds. */
    @GetMapping("/tests")
    Mono<Map<String, Object>> tests(@RequestParam(defaultValue = "0") int wait, ServerHttpRequest request) {
        return known(request)
                .flatMap(session -> tests.next(session.instance(), Duration.ofSeconds(Math.max(0, wait))))
                .map(list -> answer("Connection tests", list));
    }

    /** Vigil's own: what came of one. */
    @PostMapping("/tests/{test}")
    Mono<Map<String, Object>> tested(@PathVariable long test, @RequestBody JsonNode body, ServerHttpRequest request) {
        return known(request)
                .flatMap(session -> tests.answered(session.instance(), test, body))
                .then(Mono.fromSupplier(() -> answer("Result received", null)));
    }

    @PostMapping("/alert")
    Mono<Map<String, Object>> alert(@RequestBody JsonNode body, ServerHttpRequest request) {
        return done(request, body, "Alert received", reports::alert);
    }

    @PostMapping("/alert/stop")
    Mono<Map<String, Object>> alertStop(@RequestBody JsonNode body, ServerHttpRequest request) {
        return done(request, body, "Alert stopped", reports::alertStop);
    }

    @PostMapping("/crime")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Map<String, Object>> crime(@RequestBody JsonNode body, ServerHttpRequest request) {
        return known(request)
                .flatMap(session -> reports.crime(session, new Fields(body)))
                .map(crime -> {
                    Map<String, Object> data = new LinkedHashMap<>();
                    data.put("crime_id", crime.id());
                    data.put("status", crime.status());
                    data.put("severity", crime.severity());
                    return answer("Crime reported successfully", data);
                });
    }

    private Mono<Map<String, Object>> done(ServerHttpRequest request, JsonNode body, String message, Report report) {
        return known(request)
                .flatMap(session -> report.of(session, new Fields(body)))
                .then(Mono.fromSupplier(() -> answer(message, null)));
    }

    private Mono<ModelSession> known(ServerHttpRequest request) {
        return accounts.known(token(request), CallerAddress.of(request));
    }

    private static String token(ServerHttpRequest request) {
        String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : "";
    }

    private static Map<String, Object> loggedIn(ModelAccounts.Login login, InetAddress caller) {
        ModelInstance instance = login.instance();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", instance.id());
        model.put("name", instance.name());
        model.put("email", instance.email());
        model.put("ip_address", caller.getHostAddress());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("token", login.token());
        data.put("model", model);
        return data;
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

    private interface Report {
        Mono<Void> of(ModelSession session, Fields fields);
    }
}
