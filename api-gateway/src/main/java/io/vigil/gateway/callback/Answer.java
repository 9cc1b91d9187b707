package io.vigil.gateway.callback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.vigil.risk.RiskScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of an accepted report is told, by the contract's names.
 *
 * @param riskScore 0-1
 * @param discarded the fields that the camera's policy did not let through; absent where there are none
 */
record Answer(
        boolean success,
        String message,
        @JsonProperty("risk_score") double riskScore,
        @JsonProperty("risk_level") String riskLevel,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> discarded) {

    static Answer of(Report report, RiskScore risk) {
        List<String> discarded = report.discarded();
        String message = report.type().message();
        if (!discarded.isEmpty()) {
            message += " without " + String.join(", ", discarded) + ": the policy of camera "
                    + report.camera().id() + " does not allow affect";
        }
        return new Answer(true, message, risk.value(), risk.level().name(), discarded.isEmpty() ? null : discarded);
    }
}
