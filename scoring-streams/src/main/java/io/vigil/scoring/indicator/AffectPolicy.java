package io.vigil.scoring.indicator;

import io.vigil.scoring.frame.Implausible;
import org.jspecify.annotations.Nullable;

/**
 * What a site's policy says of one camera. Where there is none, affect is closed.
 *
 * @param affect whether emotion, gaze and what follows from them may be inferred
 */
public record AffectPolicy(String tenant, boolean affect) {

    /** @throws Implausible where affect is open for no purpose */
    public static AffectPolicy of(String tenant, boolean affect, @Nullable String purpose) {
        if (affect && (purpose == null || purpose.isBlank())) {
            throw new Implausible("a policy that opens affect for no purpose");
        }
        return new AffectPolicy(tenant, affect);
    }

    /** Whether a frame of the tenant's may be asked for affect; of another tenant's camera of the same id it may not. */
    public static boolean allows(@Nullable AffectPolicy policy, String tenant) {
        return policy != null && policy.affect && policy.tenant.equals(tenant);
    }
}
