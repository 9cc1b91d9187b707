package io.vigil.gateway.access;

import static io.vigil.gateway.access.Role.ADMIN;
import static io.vigil.gateway.access.Role.OPERATOR;
import static io.vigil.gateway.access.Role.VIEWER;
import static io.vigil.gateway.access.Rule.open;
import static io.vigil.gateway.access.Rule.ownCredentials;
import static io.vigil.gateway.access.Rule.role;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/**
 * Who may call what: the one table. The first line that fits holds; what no line fits is for named admins who see
 * everything. A path that names a camera in {@code {camera}} is not there for those who may not know of that camera.
 */
final class Rules {
    /** For what nobody listed. */
    static final Need UNLISTED = new Need.Holder(ADMIN, true, true);

    private static final String A_CAMERA = "/api/v1/cameras/{camera}";

    static final List<Rule> ALL = List.of(
            // the page and whether it works
            open(GET, "/"),
            open(GET, "/index.html"),
            open(GET, "/assets/**"),
            open(GET, "/favicon*"),
            open(GET, "/*.svg"),
            open(GET, "/api/health"),
            open(GET, "/api/v1/openapi.json"),
            open(GET, "/actuator/health/**"),
            role(VIEWER, GET, "/actuator/prometheus").everywhere(),

            // oneself
            open(POST, "/api/v1/session"),
            open(DELETE, "/api/v1/session"),
            role(VIEWER, GET, "/api/v1/session"),
            role(VIEWER, PUT, "/api/v1/session/password").named(),
            open(GET, "/api/v1/session/ways"),
            open(GET, "/api/v1/session/issuer"),
            open(GET, "/api/v1/session/issuer/return"),
            role(VIEWER, POST, "/api/v1/tickets"),
            role(VIEWER, GET, "/api/v1/tokens").named(),
            role(VIEWER, POST, "/api/v1/tokens").named(),
            role(VIEWER, DELETE, "/api/v1/tokens/{id}").named(),

            // people
            role(ADMIN, GET, "/api/v1/people").everywhere().named(),
            role(ADMIN, POST, "/api/v1/people").everywhere().named(),
            role(ADMIN, GET, "/api/v1/people/{id}").everywhere().named(),
            role(ADMIN, PUT, "/api/v1/people/{id}").everywhere().named(),
            role(ADMIN, PUT, "/api/v1/people/{id}/password").everywhere().named(),
            role(ADMIN, DELETE, "/api/v1/people/{id}").everywhere().named(),

            // models and pipelines outside
            ownCredentials("/api/model/**"),
            ownCredentials("/modules/fraud-detection/api/cv-callback.php"),
            ownCredentials("/api/cv-callback.php"),
            ownCredentials("/api/cv-callback"),
            open(GET, "/api/camera-management.php"), // numbers only
            role(ADMIN, GET, "/api/v1/model-instances").everywhere(),
            role(ADMIN, POST, "/api/v1/model-instances").everywhere().named(),
            role(ADMIN, GET, "/api/v1/model-instances/{id}").everywhere(),
            role(ADMIN, PUT, "/api/v1/model-instances/{id}").everywhere().named(),
            role(ADMIN, POST, "/api/v1/model-instances/{id}/secrets")
                    .everywhere()
                    .named(),
            role(ADMIN, DELETE, "/api/v1/model-instances/{id}/tokens")
                    .everywhere()
                    .named(),
            role(ADMIN, PUT, "/api/v1/model-instances/{id}/cameras").everywhere(),
            role(ADMIN, DELETE, "/api/v1/model-instances/{id}").everywhere().named(),
            role(ADMIN, GET, "/api/v1/sites/{id}/failover").everywhere(),
            role(ADMIN, PUT, "/api/v1/sites/{id}/failover").everywhere(),

            // who did what
            role(ADMIN, GET, "/api/v1/audit").everywhere().named(),
            role(ADMIN, GET, "/api/v1/audit/export").everywhere().named(),

            // live
            role(VIEWER, GET, "/live").endless(),
            role(VIEWER, GET, "/live/{camera}").endless(),
            role(VIEWER, GET, "/ws/live").endless(),
            role(VIEWER, GET, "/ws/events").endless(),
            role(VIEWER, GET, "/status"),

            // cameras
            role(VIEWER, GET, "/api/v1/cameras"),
            role(OPERATOR, POST, "/api/v1/cameras").everywhere(),
            role(VIEWER, GET, A_CAMERA),
            role(OPERATOR, PUT, A_CAMERA),
            role(OPERATOR, DELETE, A_CAMERA),
            role(VIEWER, GET, A_CAMERA + "/zones"),
            role(OPERATOR, PUT, A_CAMERA + "/zones"),
            role(VIEWER, GET, A_CAMERA + "/lines"),
            role(OPERATOR, PUT, A_CAMERA + "/lines"),
            role(VIEWER, GET, A_CAMERA + "/handling"),
            role(OPERATOR, PUT, A_CAMERA + "/handling"),
            role(VIEWER, GET, A_CAMERA + "/policy"),
            role(OPERATOR, PUT, A_CAMERA + "/policy"),
            role(OPERATOR, GET, A_CAMERA + "/connection"),
            role(OPERATOR, PUT, A_CAMERA + "/connection"),
            role(OPERATOR, POST, A_CAMERA + "/test"),
            role(OPERATOR, POST, "/api/v1/cameras/test").everywhere(),

            // sites: lists hold those of the caller's scope
            role(VIEWER, GET, "/api/v1/sites"),
            role(VIEWER, GET, "/api/v1/sites/{id}"),
            role(ADMIN, POST, "/api/v1/sites").everywhere(),
            role(ADMIN, PUT, "/api/v1/sites/{id}").everywhere(),
            role(ADMIN, DELETE, "/api/v1/sites/{id}").everywhere(),

            // what was found
            role(VIEWER, GET, "/api/v1/incidents"),
            role(VIEWER, GET, "/api/v1/incidents/{id}"),
            role(VIEWER, GET, "/api/v1/incidents/{id}/transitions"),
            role(VIEWER, GET, "/api/v1/behaviors"),
            role(VIEWER, GET, A_CAMERA + "/behaviors"),
            role(VIEWER, GET, "/api/v1/anomalies"),
            role(VIEWER, GET, A_CAMERA + "/anomalies"),
            role(VIEWER, GET, "/api/v1/rule-events"),
            role(VIEWER, GET, A_CAMERA + "/rule-events"),
            role(VIEWER, GET, "/api/v1/analyses"),
            role(VIEWER, GET, A_CAMERA + "/analyses"),
            role(VIEWER, GET, "/api/v1/summaries"),
            role(VIEWER, GET, A_CAMERA + "/summaries"));

    private Rules() {}

    static Optional<Rule> of(HttpMethod method, PathContainer path) {
        HttpMethod asked = HttpMethod.HEAD.equals(method) ? GET : method;
        return ALL.stream().filter(rule -> rule.isFor(asked, path)).findFirst();
    }

    static Need need(HttpMethod method, PathContainer path) {
        return of(method, path).map(Rule::need).orElse(UNLISTED);
    }
}
