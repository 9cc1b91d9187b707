package io.vigil.gateway.problem;

import java.time.DateTimeException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/** What each failure is called outside. Words are ours: a library's own may hold what was sent, or name its classes. */
final class Failures {
    private Failures() {}

    static Failure of(KnownProblem problem) {
        return new Failure(problem.status(), String.valueOf(problem.getMessage()), problem.field(), problem.headers());
    }

    /** Null where it is none of the caller's doing and nothing that is away: a fault of the gateway's own. */
    static @Nullable Failure of(Throwable cause) {
        KnownProblem known = found(cause, KnownProblem.class);
        if (known != null) {
            return of(known);
        }
        if (found(cause, DataBufferLimitException.class) != null) {
            return Failure.of(413, "the body is larger than is read: send less at once");
        }
        if (cause instanceof ServerWebInputException input) {
            return input(input);
        }
        if (cause instanceof InvalidMediaTypeException || cause instanceof InvalidMimeTypeException) {
            return Failure.of(400, "a header names a media type that is none");
        }
        if (cause instanceof ErrorResponse response && response.getStatusCode().value() != 500) {
            return framework(response.getStatusCode().value(), response.getHeaders());
        }
        if (found(cause, DateTimeException.class) != null) {
            return Failure.of(400, "a time is out of the range that can be kept");
        }
        if (cause instanceof InvalidPropertyException) {
            return Failure.of(400, "the query names what is not there");
        }
        Failure database = DatabaseFailures.of(cause);
        if (database != null) {
            return database;
        }
        if (found(cause, KafkaException.class) != null) {
            return Failure.away("Kafka");
        }
        return cause instanceof TimeoutException ? Failure.away("the gateway") : null;
    }

    private static Failure input(ServerWebInputException input) {
        JacksonException json = found(input, JacksonException.class);
        if (json != null) {
            return body(json);
        }
        if (input instanceof WebExchangeBindException binding && binding.getFieldError() != null) {
            return Failure.ofField(binding.getFieldError().getField(), "this value cannot be used here");
        }
        if (input instanceof MissingRequestValueException missing) {
            return Failure.ofField(missing.getName(), "this is needed here");
        }
        MethodParameter parameter = input.getMethodParameter();
        String name = parameter == null ? null : parameter.getParameterName();
        TypeMismatchException mismatch = found(input, TypeMismatchException.class);
        if (name != null && mismatch != null) {
            Class<?> wanted = mismatch.getRequiredType();
            boolean number = wanted != null && (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted));
            return Failure.ofField(name, number ? "use a whole number that is not too large" : "this value is unknown");
        }
        return parameter != null && parameter.hasParameterAnnotation(RequestBody.class)
                ? Failure.of(400, "the body is not the JSON that is expected here")
                : framework(input.getStatusCode().value(), HttpHeaders.EMPTY);
    }

    private static Failure body(JacksonException json) {
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            String property = step.getPropertyName();
            if (property == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(property);
            }
        }
        if (json instanceof StreamReadException || field.isEmpty()) {
            return Failure.of(400, "the body is not the JSON that is expected here" + place(json));
        }
        return Failure.ofField(field.toString(), "this value has a type or a form that is not expected here");
    }

    private static String place(JacksonException json) {
        return json.getLocation() == null || json.getLocation().getLineNr() < 1
                ? ""
                : " (line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr() + ")";
    }

    private static Failure framework(int status, HttpHeaders headers) {
        String detail = switch (status) {
            case 400 -> "the request cannot be read as one for this address";
            case 404 -> "there is nothing at this address";
            case 405 -> "use one of the methods named in Allow";
            case 406 -> "this comes as JSON only";
            case 413 -> "the body is larger than is read: send less at once";
            case 415 -> "send the body as Content-Type: application/json";
            default -> status < 500 ? "the request was refused" : "the gateway could not do it now";
        };
        return Failure.of(status, detail).with(headers);
    }

    static <T> @Nullable T found(Throwable cause, Class<T> type) {
        int depth = 0;
        for (Throwable at = cause; at != null && depth < 16; at = at.getCause(), depth++) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
