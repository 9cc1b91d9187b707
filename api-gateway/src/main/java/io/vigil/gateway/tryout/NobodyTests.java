package io.vigil.gateway.tryout;

import io.vigil.gateway.problem.KnownProblem;
import io.vigil.gateway.problem.RetryAfter;
import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** No capture service is there to run a connection test. */
public final class NobodyTests extends RuntimeException implements KnownProblem {
    private static final long serialVersionUID = 1L;
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private NobodyTests(String message) {
        super(message);
    }

    static NobodyTests unassigned() {
        return new NobodyTests("no model instance serves this camera: assign one, then test again");
    }

    static NobodyTests notThere() {
        return new NobodyTests("no capture service asks for connection tests now: see that it runs and is logged in."
                + " A model instance that is not Vigil's capture runs none");
    }

    static NobodyTests noAnswer() {
        return new NobodyTests("the capture service took the test and has not answered: see its log, then test again");
    }

    @Override
    public int status() {
        return 503;
    }

    @Override
    public HttpHeaders headers() {
        return RetryAfter.of(AGAIN);
    }
}
