package io.vigil.system;

import static io.vigil.system.HostileRequest.camera;
import static io.vigil.system.HostileRequest.get;
import static io.vigil.system.HostileRequest.header;
import static io.vigil.system.HostileRequest.post;
import static io.vigil.system.HostileRequest.problem;
import static io.vigil.system.HostileRequest.raw;

import java.util.stream.Stream;

/** The table of what is tried, each with the answers that are right: read it as one. */
final class HostileRequests {
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String URL = "\"url\":\"rtsp://user:geheim@127.0.0.1/x\"";
    private static final String HOST = "Host: vigil\r\n";
    private static final String TOKEN = "Authorization: Bearer test-secret-of-24-letters\r\n";

    private HostileRequests() {}

    static Stream<HostileRequest> all() {
        return Stream.of(
                        bodies(),
                        bodiesOfOtherKinds(),
                        paths(),
                        queries(),
                        headers(),
                        heads(),
                        strangers(),
                        otherForms())
                .flatMap(some -> some);
    }

    private static Stream<HostileRequest> bodies() {
        return Stream.of(
                camera("no JSON", "{\"name\":", 400),
                camera("nothing", "", 400),
                camera("only spaces", "   ", 400),
                camera("a list where an object is expected", "[1]", 400),
                camera("a word", "true", 400),
                camera("something after the end", "{\"name\":\"a\"," + URL + "} {}", 400),
                camera("an object for a text", "{\"name\":{\"a\":1}," + URL + "}", 400),
                camera("a list for a text", "{\"name\":[\"a\"]," + URL + "}", 400),
                camera("a text for a number", "{\"name\":\"a\",\"priority\":\"high\"," + URL + "}", 400),
                camera("a fraction for a whole number", "{\"name\":\"a\",\"priority\":1.5," + URL + "}", 400),
                camera("a number too large", "{\"name\":\"a\",\"priority\":99999999999," + URL + "}", 400),
                camera("an exponent too large", "{\"name\":\"a\",\"priority\":1e999999999," + URL + "}", 400),
                camera("a thousand digits", "{\"name\":\"a\",\"priority\":" + "1".repeat(1_000) + "," + URL + "}", 400),
                camera(
                        "a thousand digits unasked",
                        "{\"name\":\"a\",\"x\":" + "1".repeat(1_000) + "," + URL + "}",
                        400),
                camera("not a number", "{\"name\":\"a\",\"priority\":NaN," + URL + "}", 400),
                camera("a key twice", "{\"name\":\"a\",\"name\":\"b\"," + URL + "}", 400),
                camera("deeply nested", "[".repeat(10_000), 400),
                camera("deeply nested, unasked", "{\"x\":" + "[".repeat(100) + "]".repeat(100) + "}", 400),
                camera("a long key", "{\"" + "k".repeat(1_000) + "\":1," + URL + "}", 400),
                camera("invalid UTF-8", "{\"name\":\"\u00c3(\"," + URL + "}", 400),
                camera("an overlong encoding", "{\"name\":\"\u00c0\u00af\"," + URL + "}", 400),
                camera("UTF-16", "\u00fe\u00ff\u0000{\u0000}", 400),
                camera("a zero character", "{\"name\":\"a\\u0000b\"," + URL + "}", 400),
                camera("half a surrogate pair", "{\"name\":\"a\\ud800b\",\"url\":\"x\"}", 400),
                camera("a bare control character", "{\"name\":\"a\u0001b\"," + URL + "}", 400),
                camera("an address that is none", "{\"name\":\"a\",\"url\":\"jdbc:h2:mem:x\"}", 400),
                camera("an unknown time zone", "{\"name\":\"a\",\"timeZone\":\"Mars/Olympus\"," + URL + "}", 400),
                camera("too large", "{\"name\":\"" + "a".repeat(300_000) + "\"}", 413),
                put("/api/v1/cameras/1/zones", "[{\"polygon\":[{\"x\":1e400,\"y\":0}]}]", 400, 404),
                put("/api/v1/cameras/1/lines", "[{\"direction\":\"sideways\"}]", 400, 404),
                put("/api/v1/cameras/1/lines", "[{\"direction\":7}]", 400, 404),
                put("/api/v1/cameras/1/policy", "{\"affect\":\"perhaps\"}", 400));
    }

    private static Stream<HostileRequest> bodiesOfOtherKinds() {
        String head = "POST /api/v1/cameras HTTP/1.1\r\n" + HOST + TOKEN;
        String chunk = "4000\r\n" + "a".repeat(0x4000) + "\r\n";
        return Stream.of(
                post("text", "/api/v1/cameras", "Content-Type: text/plain\r\n", "{}", 415),
                post("XML", "/api/v1/cameras", "Content-Type: application/xml\r\n", "<!DOCTYPE a []><a/>", 415),
                post("a form", "/api/v1/cameras", "Content-Type: application/x-www-form-urlencoded\r\n", "name=a", 415),
                post("parts", "/api/v1/cameras", "Content-Type: multipart/form-data; boundary=x\r\n", "--x--", 415),
                post("no type", "/api/v1/cameras", "", "{}", 415),
                post("a type that is none", "/api/v1/cameras", "Content-Type: ;;;\r\n", "{}", 400, 415),
                post("packed", "/api/v1/cameras", JSON + "Content-Encoding: gzip\r\n", "\u001f\u008b\u0008", 400, 415),
                problem("too large by its own account", head + JSON + "Content-Length: 99999999999\r\n\r\n{", 413),
                problem(
                        "too large in pieces",
                        head + JSON + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(40),
                        413),
                post("large where none is read", "/api/v1/nothing", JSON, "a".repeat(300_000), 404, 413));
    }

    private static Stream<HostileRequest> paths() {
        return Stream.of(
                get("nothing there", "/api/v1/nothing", 404),
                get("nothing there, by php", "/wp-login.php", 404),
                get("an id that is none", "/api/v1/cameras/abc", 400),
                get("an id too large", "/api/v1/cameras/99999999999999999999", 400),
                get("an id below zero", "/api/v1/cameras/-1", 404),
                get("the largest id", "/api/v1/cameras/9223372036854775807", 404),
                get("an id with a zero character", "/api/v1/incidents/a%00b", 400),
                get("a quoted id", "/api/v1/incidents/'%20or%20'1'='1", 404),
                get("a long id", "/api/v1/incidents/" + "a".repeat(4_000), 404),
                get("up", "/api/v1/../../actuator/env", 400),
                get("up, encoded", "/api/v1/%2e%2e/%2e%2e/actuator/env", 400),
                get("up, twice encoded", "/assets/%252e%252e/%252e%252e/application.yml", 400, 404),
                get("up, in Java's way", "/assets/..;/application.yml", 400),
                get("an encoded slash", "/api/v1%2Fcameras", 400),
                get("an encoded backslash", "/assets/..%5c..%5capplication.yml", 400),
                get("two slashes", "//api/v1/cameras", 400),
                get("a parameter in the path", "/api/v1/cameras;a=b", 400),
                get("an encoded line end", "/api/v1/cameras/%0d%0aX-Evil:%201", 400),
                get("an encoding that is none", "/api/v1/cameras/%zz", 400).in("any"),
                get("half an encoding", "/api/v1/cameras/%", 400).in("any"),
                get("invalid UTF-8, encoded", "/api/v1/incidents/%c3%28", 400, 404),
                get("characters no path has", "/api/v1/cameras/[|^]", 400).in("any"),
                get("a socket by ordinary means", "/ws/events", 400, 405, 426),
                get("no camera of that name", "/live/nothing", 404),
                problem(
                        "a method that is not for this",
                        "PATCH /api/v1/cameras HTTP/1.1\r\n" + HOST + TOKEN + "\r\n",
                        405),
                problem("TRACE", "TRACE /api/v1/cameras HTTP/1.1\r\n" + HOST + TOKEN + "\r\n", 400, 405),
                problem(
                        "a method nobody knows",
                        "BREW /api/v1/cameras HTTP/1.1\r\n" + HOST + TOKEN + "\r\n",
                        400,
                        405));
    }

    private static Stream<HostileRequest> queries() {
        return Stream.of(
                get("a limit that is no number", "/api/v1/incidents?limit=abc", 400),
                get("a limit too large", "/api/v1/incidents?limit=99999999999", 400),
                get("a limit below zero", "/api/v1/incidents?limit=-1", 400),
                get("a cursor that is none", "/api/v1/incidents?cursor=@@@", 400),
                get("a cursor of nothing", "/api/v1/incidents?cursor=", 400),
                get(
                        "a cursor of another time",
                        "/api/v1/incidents?cursor=KzEwMDAwMDAwMDAtMDEtMDFUMDA6MDA6MDBaIHg",
                        400),
                get("a zero character", "/api/v1/incidents?camera=%00", 400),
                get("SQL", "/api/v1/incidents?camera=1'%20or%20'1'='1'--", 200, 400),
                get("an unknown status", "/api/v1/incidents?status=alarmed", 400),
                get("a time that is none", "/api/v1/analyses?from=yesterday", 400),
                get("a time out of range", "/api/v1/analyses?from=%2B999999999-12-31T23:59:59Z", 400),
                get("a risk that is none", "/api/v1/anomalies?minRisk=NaN", 400),
                get("a risk out of range", "/api/v1/anomalies?minRisk=1e99", 400),
                get("an encoding that is none", "/api/v1/incidents?camera=%zz", 400)
                        .in("any"),
                get("an index too large", "/api/v1/analyses?camera[999999999]=1", 200, 400)
                        .in("any"),
                get("a way to the class loader", "/api/v1/analyses?class.module.classLoader.x=1", 200, 400));
    }

    private static Stream<HostileRequest> headers() {
        return Stream.of(
                header("a bare line feed", "X-A: 1\nX-B: 2\r\n", 200, 400),
                header("a bare carriage return", "X-A: 1\rX-B: 2\r\n", 400),
                header("a zero character", "X-A: 1\u00002\r\n", 400),
                header("a folded line", "X-A: 1\r\n  2\r\n", 200, 400),
                header("a name with a space", "X A: 1\r\n", 400),
                header("no name", ": 1\r\n", 400),
                header("no colon", "nonsense\r\n", 400),
                header("too much", "X-A: " + "a".repeat(20_000) + "\r\n", 431),
                header("too many", "X-A: aaaaaaaaaaaaaaaaaaaa\r\n".repeat(1_000), 431),
                header("two hosts", "Host: other\r\n", 200, 400),
                header("an Accept that is none", "Accept: ;;;\r\n", 200, 400, 406),
                header("an Accept of another kind", "Accept: image/png\r\n", 200, 406),
                header("a language that is none", "Accept-Language: ;;;q=x\r\n", 200, 400),
                header("a range that is none", "Range: bytes=9-1,a-b\r\n", 200, 400, 416),
                header("a date that is none", "If-Modified-Since: yesterday\r\n", 200),
                header("cookies that are none", "Cookie: =;;a\u0001=b\r\n", 200, 400),
                header("an origin that is none", "Origin: ::::\r\n", 200, 403),
                header("an upgrade to nothing", "Connection: Upgrade\r\nUpgrade: websocket\r\n", 200, 400, 403),
                header("a forged neighbour", "X-Forwarded-For: 127.0.0.1\r\nForwarded: for=127.0.0.1\r\n", 200),
                header("a forged path", "X-Forwarded-Prefix: /\u00ff\r\nX-Original-URL: /admin\r\n", 200, 400));
    }

    private static Stream<HostileRequest> heads() {
        String post = "POST /api/v1/cameras HTTP/1.1\r\n" + HOST + TOKEN + JSON;
        return Stream.of(
                raw("a path too long", "GET /" + "a".repeat(10_000) + " HTTP/1.1\r\n" + HOST + "\r\n", 414),
                raw("a method too long", "A".repeat(10_000) + " / HTTP/1.1\r\n" + HOST + "\r\n", 400, 414),
                raw("no HTTP", "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n", 0, 400),
                raw("an HTTP of the future", "GET / HTTP/9.9\r\n" + HOST + "\r\n", 200, 400, 505),
                raw("a version that is none", "GET / HTTP/x\r\n" + HOST + "\r\n", 400),
                raw("no host", "GET /api/health HTTP/1.1\r\n\r\n", 200, 400),
                raw("a host with a port too large", "GET /api/health HTTP/1.1\r\nHost: a:99999999\r\n\r\n", 200, 400),
                raw("a host that is none", "GET /api/health HTTP/1.1\r\nHost: a b@c/\r\n\r\n", 200, 400),
                raw("two lengths", post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", 400),
                raw("a length below zero", post + "Content-Length: -1\r\n\r\n{}", 400),
                raw("a length that is none", post + "Content-Length: two\r\n\r\n{}", 400),
                raw(
                        "a length and chunks",
                        post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        400),
                raw("a coding nobody knows", post + "Transfer-Encoding: gibberish\r\n\r\n{}", 400, 501),
                raw("a chunk of no size", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n", 0, 400),
                raw(
                        "a tunnel",
                        "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n",
                        400,
                        401,
                        404,
                        405),
                raw(
                        "another's address",
                        "GET http://evil.example/api/health HTTP/1.1\r\n" + HOST + "\r\n",
                        200,
                        400,
                        404));
    }

    private static Stream<HostileRequest> strangers() {
        String asked = "GET /api/v1/cameras HTTP/1.1\r\n" + HOST;
        return Stream.of(
                problem("nobody", asked + "\r\n", 401),
                problem("a password that is none", asked + "Authorization: Basic !!!\r\n\r\n", 401),
                problem("a password of invalid UTF-8", asked + "Authorization: Basic gICA\r\n\r\n", 401),
                problem("a blank token", asked + "Authorization: Bearer \r\n\r\n", 401),
                problem("a long token", asked + "Authorization: Bearer " + "a".repeat(12_000) + "\r\n\r\n", 401),
                problem("a way of no name", asked + "Authorization: Negotiate abc\r\n\r\n", 401),
                raw(
                        "a foreign page",
                        "POST /api/v1/cameras HTTP/1.1\r\n" + HOST + TOKEN + JSON
                                + "Origin: http://evil.example\r\nContent-Length: 2\r\n\r\n{}",
                        403));
    }

    private static Stream<HostileRequest> otherForms() {
        return Stream.of(
                post("a login that is no JSON", "/api/model/login", JSON, "{", 400, 422)
                        .in("model"),
                post("a login of wrong types", "/api/model/login", JSON, "{\"email\":[],\"password\":{}}", 400, 422)
                        .in("model"),
                post("a login as text", "/api/model/login", "Content-Type: text/plain\r\n", "x", 415, 422)
                        .in("model"),
                post("a login too large", "/api/model/login", JSON, "{\"email\":\"" + "a".repeat(300_000), 413)
                        .in("model"),
                get("a login by GET", "/api/model/login", 405).in("model"),
                get("no such thing of a model", "/api/model/nothing", 401, 404).in("model"));
    }

    private static HostileRequest put(String path, String body, Integer... statuses) {
        return problem(
                path + " " + body,
                "PUT " + path + " HTTP/1.1\r\n" + HOST + TOKEN + JSON + "Content-Length: " + body.length() + "\r\n\r\n"
                        + body,
                statuses);
    }
}
