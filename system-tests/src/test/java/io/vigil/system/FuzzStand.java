package io.vigil.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vigil.system.OpenApi.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A gateway to which every example was sent, in an order in which each has what it needs; and who may call it. */
final class FuzzStand implements AutoCloseable {
    /** Each makes what others of the examples speak of. */
    private static final List<String> FIRST = List.of(
            "addSite",
            "addCamera",
            "addPerson",
            "logIn",
            "changeOwnPassword",
            "makeToken",
            "addInstance",
            "assignCameras",
            "modelLogin",
            "modelCameras");

    /** Each ends something, in an order in which it can go. */
    private static final List<String> ENDINGS = List.of(
            "logInstanceOut",
            "removeInstance",
            "modelLogout",
            "endToken",
            "logOut",
            "removePerson",
            "removeCamera",
            "removeSite");

    private final GatewayStand stand = GatewayStand.with(Map.of(
            "VIGIL_GATEWAY_LIMITS_ADDRESS_PER_SECOND", "0",
            "VIGIL_GATEWAY_LIMITS_CALLER_PER_SECOND", "0",
            "VIGIL_GATEWAY_LIMITS_CAMERA_PER_SECOND", "0",
            "VIGIL_GATEWAY_LIMITS_FAILURES_FREE", "0"));
    private final Examples examples = new Examples(stand.credentials().model());
    private final RawHttp http = new RawHttp(stand.port());
    private final List<String> secrets = new ArrayList<>(
            List.of(Examples.MARK, stand.credentials().apiToken(), "correct horse battery", "tr0ub4dor"));
    private final AtomicInteger sent = new AtomicInteger();
    private String narrowToken = "";
    private String modelToken = "";
    private String cookie = "";

    /** One answer to one example. */
    record Tried(Operation operation, FuzzRequest request, RawHttp.Answer answer) {}

    /** Sends all, and remembers the tokens that come back. */
    List<Tried> tryExamples(OpenApi document) {
        List<String> order = new ArrayList<>(FIRST);
        document.operations().keySet().stream()
                .filter(id -> !order.contains(id) && !ENDINGS.contains(id))
                .forEach(order::add);
        return tryExamples(document, order);
    }

    /** What ends something, at last. */
    List<Tried> tryEndings(OpenApi document) {
        return tryExamples(document, ENDINGS);
    }

    private List<Tried> tryExamples(OpenApi document, List<String> ids) {
        return ids.stream()
                .flatMap(id -> tryExamples(document.operation(id)).stream())
                .toList();
    }

    private List<Tried> tryExamples(Operation operation) {
        List<Tried> tried = new ArrayList<>();
        if (operation.isEndless()) {
            return tried;
        }
        for (FuzzRequest example : examples(operation)) {
            FuzzRequest request = asGood(operation, example);
            RawHttp.Answer answer = send(request);
            remember(operation, answer);
            tried.add(new Tried(operation, request, answer));
        }
        return tried;
    }

    List<FuzzRequest> examples(Operation operation) {
        return examples.requests(operation);
    }

    List<JsonNode> bodies(Operation operation) {
        return examples.bodies(operation);
    }

    /** By whoever may do it. */
    FuzzRequest asGood(Operation operation, FuzzRequest request) {
        JsonNode scheme = operation.told().path("security").path(0);
        if (operation.id().equals("changeOwnPassword") || operation.id().equals("logOut")) {
            return request.header("Cookie", cookie).header("Sec-Fetch-Site", "same-origin");
        }
        if (scheme.has("callbackToken")) {
            return request.header("X-CV-Auth-Token", stand.credentials().callbackToken());
        }
        if (operation.isOpen()) {
            return request;
        }
        return request.header(
                "Authorization",
                "Bearer "
                        + (scheme.has("modelToken")
                                ? modelToken
                                : stand.credentials().apiToken()));
    }

    /** Whether others could do nothing any more once this was done well. */
    boolean ends(Operation operation) {
        return ENDINGS.contains(operation.id());
    }

    /** Gives the camera back to the instance whose token is used here, as other requests may have taken it away. */
    void ready() {
        change("/api/v1/cameras/1", "{\"name\":\"Yard\",\"siteId\":1}");
        change("/api/v1/model-instances/1/cameras", "{\"cameraIds\":[1]}");
        send(FuzzRequest.good("GET", "/api/model/cameras", null).header("Authorization", "Bearer " + modelToken));
    }

    private void change(String path, String json) {
        send(FuzzRequest.good("PUT", path, json)
                .header("Authorization", "Bearer " + stand.credentials().apiToken()));
    }

    /** By somebody who sees one site and changes nothing. */
    FuzzRequest asNarrow(FuzzRequest request) {
        return request.header("Authorization", "Bearer " + narrowToken);
    }

    RawHttp.Answer send(FuzzRequest request) {
        sent.incrementAndGet();
        return http.send(request.text());
    }

    /** How many requests so far. */
    int sent() {
        return sent.get();
    }

    List<String> secrets() {
        return secrets;
    }

    String said() {
        return stand.said();
    }

    private void remember(Operation operation, RawHttp.Answer answer) {
        switch (operation.id()) {
            case "makeToken" -> narrowToken = secret(json(answer).path("token").asText());
            case "modelLogin" ->
                modelToken = secret(json(answer).at("/data/token").asText());
            case "addInstance" -> secret(json(answer).path("password").asText());
            case "logIn", "changeOwnPassword" ->
                cookie = Optional.of(answer.header("Set-Cookie").split(";", 2)[0])
                        .filter(text -> !text.isEmpty())
                        .orElse(cookie);
            case "assignCameras" -> ready();
            default -> {}
        }
    }

    private String secret(String text) {
        secrets.add(text);
        return text;
    }

    static JsonNode json(RawHttp.Answer answer) {
        try {
            return new ObjectMapper().readTree(answer.content());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.content(), e);
        }
    }

    @Override
    public void close() {
        stand.close();
    }
}
