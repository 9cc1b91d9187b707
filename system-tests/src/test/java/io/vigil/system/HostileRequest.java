package io.vigil.system;

import java.util.List;

/**
 * One request that means no good, and how it is to end.
 *
 * @param form of the answer's body: {@code problem}, {@code callback}, {@code model}, or {@code any} where the server
 *     answers before it knows which API is meant
 */
record HostileRequest(String name, String bytes, List<Integer> statuses, String form) {
    private static final String AUTHORIZATION = "Authorization: Bearer test-secret-of-24-letters\r\n";
    private static final String HOST = "Host: vigil\r\n";

    static HostileRequest get(String name, String path, Integer... statuses) {
        return problem(name, "GET " + path + " HTTP/1.1\r\n" + HOST + AUTHORIZATION + "\r\n", statuses);
    }

    /** A camera to be added, which only this body keeps from being one. */
    static HostileRequest camera(String name, String body, Integer... statuses) {
        return post(name, "/api/v1/cameras", "Content-Type: application/json\r\n", body, statuses);
    }

    static HostileRequest post(String name, String path, String headers, String body, Integer... statuses) {
        String head = "POST " + path + " HTTP/1.1\r\n" + HOST + AUTHORIZATION + headers;
        return problem(name, head + "Content-Length: " + body.length() + "\r\n\r\n" + body, statuses);
    }

    /** A good request but for what is in its headers. */
    static HostileRequest header(String name, String lines, Integer... statuses) {
        return raw(name, "GET /api/v1/cameras HTTP/1.1\r\n" + HOST + AUTHORIZATION + lines + "\r\n", statuses);
    }

    static HostileRequest problem(String name, String bytes, Integer... statuses) {
        return new HostileRequest(name, bytes, List.of(statuses), "problem");
    }

    static HostileRequest raw(String name, String bytes, Integer... statuses) {
        return new HostileRequest(name, bytes, List.of(statuses), "any");
    }

    HostileRequest in(String otherForm) {
        return new HostileRequest(name, bytes, statuses, otherForm);
    }

    @Override
    public String toString() {
        return name;
    }
}
