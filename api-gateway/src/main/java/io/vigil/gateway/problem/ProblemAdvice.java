package io.vigil.gateway.problem;

import io.r2dbc.spi.R2dbcException;
import io.vigil.gateway.camera.CameraNameTaken;
import io.vigil.gateway.camera.CameraNotFound;
import io.vigil.gateway.camera.InvalidCamera;
import io.vigil.gateway.incident.IncidentNotFound;
import io.vigil.gateway.observation.KafkaAway;
import io.vigil.gateway.page.InvalidQuery;
import io.vigil.gateway.zone.InvalidZone;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns facts into RFC 9457 problems. What callers may fix names the field and the remedy; nothing shows a stack. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler({CameraNotFound.class, IncidentNotFound.class})
    ProblemDetail notFound(RuntimeException fact) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(fact.getMessage()));
    }

    @ExceptionHandler(CameraNameTaken.class)
    ProblemDetail conflict(CameraNameTaken fact) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(fact.getMessage()));
    }

    @ExceptionHandler({InvalidCamera.class, InvalidZone.class, InvalidQuery.class})
    ProblemDetail invalid(RuntimeException fact) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(fact.getMessage()));
        if (fact instanceof InvalidCamera camera) {
            problem.setProperty("field", camera.field());
        }
        if (fact instanceof InvalidZone zone) {
            problem.setProperty("field", zone.field());
        }
        if (fact instanceof InvalidQuery query) {
            problem.setProperty("field", query.field());
        }
        return problem;
    }

    @ExceptionHandler(KafkaAway.class)
    ResponseEntity<ProblemDetail> away(KafkaAway fact) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(KafkaAway.RETRY_AFTER.toSeconds()))
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(fact.getMessage())));
    }

    @ExceptionHandler({
        DataAccessException.class,
        R2dbcException.class,
        TransactionException.class,
        TimeoutException.class
    })
    ResponseEntity<ProblemDetail> away(Exception cause) {
        log.atWarn().addKeyValue("cause", cause.getMessage()).log("PostgreSQL does not answer");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "the database does not answer now; try again shortly");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problem);
    }
}
