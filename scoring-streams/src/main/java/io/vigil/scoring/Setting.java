package io.vigil.scoring;

import io.vigil.fault.InvalidSetting;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a setting: key, value, remedy. */
final class Setting {

    private Setting() {}

    static void positive(String key, @Nullable Duration value) {
        require(value != null && !value.isZero() && !value.isNegative(), key, value, "give a duration such as 2s");
    }

    static void share(String key, double value) {
        require(value > 0 && value <= 1, key, value, "give a number above 0, at most 1");
    }

    static void require(boolean fine, String key, @Nullable Object value, String remedy) {
        if (!fine) {
            throw new InvalidSetting("vigil.scoring." + key, value, remedy);
        }
    }
}
