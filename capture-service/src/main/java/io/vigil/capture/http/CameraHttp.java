package io.vigil.capture.http;

import io.vigil.capture.camera.Login;
import io.vigil.capture.certificate.Certificates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Short conversations with cameras over HTTP. Follows no redirect: it would lead elsewhere with a login. Thread-safe. */
public final class CameraHttp {
    private static final int LONGEST_ANSWER = 1 << 20;

    private static final BodyHandler<byte[]> LIMITED = information -> new LimitedBody(LONGEST_ANSWER);

    private final HttpClient client;

    public CameraHttp(Certificates certificates) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(certificates.context())
                .build();
    }

    /** What came back. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Answer(int status, byte[] body) {}

    /**
     * Posts, and posts again with the login where the camera asks for one.
     *
     * @param within for all of it
     * @throws IOException where no whole answer came
     * @throws TimeoutException where it took too long
     * @throws InterruptedException where the thread was interrupted meanwhile
     */
    public Answer post(URI address, String type, String body, Login login, Duration within)
            throws IOException, TimeoutException, InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        HttpResponse<byte[]> response = send(request.build(), LIMITED, deadline);
        if (response.statusCode() == 401 && !login.isNone()) {
            Optional<String> authorization = authorization(response, login);
            if (authorization.isPresent()) {
                response = send(
                        request.header("Authorization", authorization.get()).build(), LIMITED, deadline);
            }
        }
        return new Answer(response.statusCode(), response.body());
    }

    /**
     * The ways in that the camera offers to whom it does not know: its {@code WWW-Authenticate} headers. None where it asks
     * for nothing or doesn't answer.
     */
    public List<String> challenges(URI address, Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        try {
            HttpResponse<byte[]> response =
                    send(HttpRequest.newBuilder(address).GET().build(), information -> new NoBody(), deadline);
            return response.statusCode() == 401 ? response.headers().allValues("WWW-Authenticate") : List.of();
        } catch (IOException | TimeoutException e) {
            return List.of();
        }
    }

    private static Optional<String> authorization(HttpResponse<byte[]> response, Login login) {
        URI uri = response.uri();
        String target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return new Authorization(login).answer(response.headers().allValues("WWW-Authenticate"), "POST", target);
    }

    private HttpResponse<byte[]> send(HttpRequest request, BodyHandler<byte[]> body, long deadline)
            throws IOException, TimeoutException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, body);
        try {
            return answer.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IOException("no answer", e.getCause());
        } finally {
            answer.cancel(true);
        }
    }
}
