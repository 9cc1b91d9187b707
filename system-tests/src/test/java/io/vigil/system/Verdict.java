package io.vigil.system;

import io.vigil.system.OpenApi.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong with an answer, by the document and by what no answer may give away.
 *
 * @param secrets that are known so far
 */
record Verdict(Fit fit, List<String> secrets) {
    /** What every path may be answered with; the document says so once. */
    private static final Set<Integer> ANYWHERE = Set.of(400, 405, 406, 414, 431);

    /** What the stand does not have, and how that is told. */
    private static final Map<String, Integer> NOT_THERE = Map.of(
            "showIncident", 404,
            "listTransitions", 404,
            "logInAtIssuer", 404,
            "modelTested", 404,
            "testCamera", 503,
            "testConnection", 503);

    /** Tells of itself, by the name of a class or in an example: what these answer is no secret to who may ask. */
    private static final Set<String> TELLING = Set.of("openApi", "metrics");

    /** Each answers with what it has just made. */
    private static final Set<String> MAKERS = Set.of("makeToken", "modelLogin", "addInstance");

    private static final List<String> TRACES =
            List.of("Exception", "java.", "org.springframework", "io.vigil", "io.netty", "reactor.", "\tat ");

    /** Of the answer to a good request. */
    static int expected(Operation operation) {
        return NOT_THERE.getOrDefault(operation.id(), operation.successStatus());
    }

    /** Empty where nothing is. */
    List<String> faults(Operation operation, FuzzRequest request, RawHttp.Answer answer) {
        List<String> faults = new ArrayList<>();
        int status = answer.status();
        if (status == 0 || (status >= 500 && !(status == 503 && expected(operation) == 503))) {
            faults.add("failed");
        }
        if (!operation.tells(status) && !ANYWHERE.contains(status) && !request.elsewhere()) {
            faults.add("a status that nobody tells of");
        }
        if (!TELLING.contains(operation.id())) {
            TRACES.stream().filter(answer.body()::contains).forEach(trace -> faults.add("gives away " + trace));
            if (!MAKERS.contains(operation.id())
                    && secrets.stream().anyMatch((answer.head() + answer.body())::contains)) {
                faults.add("gives away a secret");
            }
        }
        try {
            content(operation, status, answer, faults);
        } catch (IOException | AssertionError | RuntimeException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        faults.replaceAll(fault -> fault + ": " + told(request, answer));
        return faults;
    }

    private void content(Operation operation, int status, RawHttp.Answer answer, List<String> faults)
            throws IOException {
        if (status >= 400 && status != 414 && status != 431) {
            HostileRequestsIT.shouldBeInTheForm(operation.form(), answer);
        } else if (status >= 200 && status < 300 && operation.tells(status)) {
            operation.schema(status).ifPresent(schema -> faults.addAll(fit.misfits(schema, FuzzStand.json(answer))));
        }
    }

    /** Enough to see it again. */
    static String told(FuzzRequest request, RawHttp.Answer answer) {
        String body = answer.body();
        return answer.status() + " " + (body.length() > 300 ? body.substring(0, 300) + "…" : body) + "\n to " + request
                + "\n";
    }
}
