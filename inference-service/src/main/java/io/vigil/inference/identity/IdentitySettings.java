package io.vigil.inference.identity;

import io.vigil.sealing.MasterKey;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how enrolled subjects are known again.
 *
 * @param masterKey base64 of 32 bytes; without it nobody is known, and faces are not made comparable
 * @param threshold see {@link MatchingRules}
 * @param margin see {@link MatchingRules}
 * @param coolDown see {@link SightingCooldown}
 */
public record IdentitySettings(@Nullable String masterKey, float threshold, float margin, Duration coolDown) {

    public static final String KEY = "vigil.inference.identity.master-key";

    /** What a wrong value would do later, it does now: no worker starts with one. */
    public IdentitySettings {
        masterKey = masterKey == null || masterKey.isBlank() ? null : masterKey;
        if (masterKey != null) {
            MasterKey.parse(masterKey, KEY);
        }
        new MatchingRules(threshold, margin);
        new SightingCooldown(coolDown);
    }

    /** Empty where identity is off. */
    public Optional<MasterKey> master() {
        return Optional.ofNullable(masterKey).map(key -> MasterKey.parse(key, KEY));
    }

    public MatchingRules rules() {
        return new MatchingRules(threshold, margin);
    }

    public SightingCooldown cooldown() {
        return new SightingCooldown(coolDown);
    }

    @Override
    public String toString() {
        return "IdentitySettings[" + (masterKey == null ? "off" : "on") + ", threshold=" + threshold + ", margin="
                + margin + ", coolDown=" + coolDown + "]";
    }
}
