package io.vigil.gateway.problem;

import io.vigil.gateway.access.InvalidGrant;
import io.vigil.gateway.camera.CameraNameTaken;
import io.vigil.gateway.camera.CameraNotFound;
import io.vigil.gateway.camera.InvalidCamera;
import io.vigil.gateway.incident.IncidentNotFound;
import io.vigil.gateway.page.InvalidQuery;
import io.vigil.gateway.person.PersonConflict;
import io.vigil.gateway.person.PersonNotFound;
import io.vigil.gateway.token.TokenNotFound;
import io.vigil.gateway.zone.InvalidZone;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns facts into RFC 9457 problems. What callers may fix names the field and the remedy; the rest is {@link FailureHandler}'s. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {
    @ExceptionHandler({CameraNotFound.class, IncidentNotFound.class, PersonNotFound.class, TokenNotFound.class})
    ProblemDetail notFound(RuntimeException fact) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(fact.getMessage()));
    }

    @ExceptionHandler({CameraNameTaken.class, PersonConflict.class})
    ProblemDetail conflict(RuntimeException fact) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(fact.getMessage()));
    }

    @ExceptionHandler({InvalidCamera.class, InvalidZone.class, InvalidQuery.class, InvalidGrant.class})
    ProblemDetail invalid(RuntimeException fact) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(fact.getMessage()));
        if (fact instanceof InvalidCamera camera) {
            problem.setProperty("field", camera.field());
        }
        if (fact instanceof InvalidZone zone) {
            problem.setProperty("field", zone.field());
        }
        if (fact instanceof InvalidGrant grant) {
            problem.setProperty("field", grant.field());
        }
        if (fact instanceof InvalidQuery query) {
            problem.setProperty("field", query.field());
        }
        return problem;
    }
}
