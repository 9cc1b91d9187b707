package io.vigil.inference.provider;

import io.vigil.inference.provider.ProviderFailed.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The two requests of the protocol (docs/providers.md), each within the time-out. Certificates are verified as the platform
 * does; redirects are not followed, so that the key goes nowhere else. Thread-safe.
 */
final class ProviderApi {

    private static final String JSON = "application/json";
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429, 500, 502, 503, 504);

    private final ProviderSettings settings;
    private final String base;
    private final AnswerReader reader;
    private final HttpClient http;

    /** @param settings of a configured provider */
    ProviderApi(ProviderSettings settings) {
        this.settings = settings;
        base = Objects.requireNonNull(settings.url()).toString().replaceFirst("/+$", "");
        reader = new AnswerReader(new ClassNames(Objects.requireNonNull(settings.classes())));
        http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** @throws ProviderFailed where it does not say, or not so that it can be understood */
    Capabilities capabilities() {
        return reader.capabilities(exchange(request("/capabilities").GET().build()));
    }

    /**
     * Asks about some pictures, no more than the provider takes at once.
     *
     * @return one answer a picture, in order
     * @throws ProviderFailed where it does not say, or not so that it can be understood
     */
    List<PictureAnswer> detect(List<byte[]> jpegs) {
        PictureForm form = new PictureForm(jpegs);
        HttpRequest request = request("/detect")
                .header("Content-Type", form.contentType())
                .POST(form.body())
                .build();
        return reader.pictures(exchange(request), jpegs.size());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", JSON);
        if (settings.apiKey() != null) {
            request.header("Authorization", "Bearer " + settings.apiKey());
        }
        return request;
    }

    /** A request's own time-out ends with the first byte of its answer, so a trickling answer needs a clock of ours. */
    private byte[] exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                request, head -> new BoundedBody(settings.largestAnswer().toBytes()));
        try {
            return usable(answer.get(settings.timeout().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw timedOut();
        } catch (ExecutionException e) {
            throw reason(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProviderFailed(Kind.UNAVAILABLE, "the call was interrupted");
        }
    }

    private ProviderFailed reason(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof ProviderFailed failed) {
                return failed;
            }
        }
        if (cause instanceof HttpTimeoutException) {
            return timedOut();
        }
        if (cause instanceof IOException) {
            String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
            return new ProviderFailed(
                    Kind.UNAVAILABLE, "no connection (" + cause.getClass().getSimpleName() + message + ")");
        }
        throw new IllegalStateException("a call of the detection provider failed by a fault of its own", cause);
    }

    private ProviderFailed timedOut() {
        return new ProviderFailed(Kind.TIMED_OUT, "no whole answer within " + settings.timeout());
    }

    private static byte[] usable(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (NOT_NOW.contains(status)) {
            throw new ProviderFailed(Kind.UNAVAILABLE, "status " + status);
        }
        if (status >= 300 && status < 400) {
            throw ProviderFailed.refused("it redirects (status " + status + "): give the address that it means");
        }
        if (status == 401 || status == 403) {
            throw ProviderFailed.refused("it refuses the API key (status " + status + ")");
        }
        if (status != 200) {
            throw ProviderFailed.refused("status " + status);
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase(JSON)) {
            throw ProviderFailed.refused("its answer is not " + JSON);
        }
        return answer.body();
    }
}
