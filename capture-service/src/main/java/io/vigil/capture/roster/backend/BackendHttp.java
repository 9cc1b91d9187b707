package io.vigil.capture.roster.backend;

import io.vigil.capture.certificate.Certificates;
import io.vigil.capture.http.LimitedBody;
import io.vigil.capture.http.LimitedBody.AnswerTooLong;
import io.vigil.capture.roster.Unavailable;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * HTTP with a limit to everything: time to the last byte, length, and no redirection, which would carry a token elsewhere.
 * Thread-safe.
 */
final class BackendHttp {
    private static final int LONGEST_ANSWER = 2 * 1024 * 1024; // a camera takes about a thousand bytes

    private final HttpClient http;

    BackendHttp(Backend backend) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(backend.timeout());
        backend.authorities().map(Certificates::context).ifPresent(builder::sslContext);
        this.http = builder.build();
    }

    /** @throws Unavailable where no whole answer comes within the time */
    Answer send(HttpRequest request, Duration longest) {
        CompletableFuture<HttpResponse<byte[]>> sent = http.sendAsync(request, info -> new LimitedBody(LONGEST_ANSWER));
        try {
            HttpResponse<byte[]> answer = sent.get(longest.toNanos(), TimeUnit.NANOSECONDS);
            String retryAfter = answer.headers().firstValue("Retry-After").orElse("");
            return new Answer(answer.statusCode(), retryAfter.strip(), answer.body());
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (TimeoutException e) {
            throw new Unavailable(
                    "the backend does not answer in time: see its log, or raise" + " vigil.capture.backend.timeout");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the call is broken off");
        } finally {
            sent.cancel(true); // without effect where it has ended
        }
    }

    private static Unavailable failure(ExecutionException failed) {
        for (Throwable reason = failed; reason != null; reason = reason.getCause()) {
            if (reason instanceof AnswerTooLong) {
                return new Unavailable("the backend's answer is longer than " + LONGEST_ANSWER / 1024 / 1024
                        + " MB: assign fewer cameras to this model instance");
            }
            if (reason instanceof SSLException) {
                return new Unavailable("the backend's certificate is not trusted, or is for another name: give its"
                        + " authority as vigil.capture.backend.ca-file");
            }
        }
        return new Unavailable(
                "the backend does not answer: start it or check vigil.capture.backend.url (BACKEND_URL)");
    }
}
