package io.vigil.scoring;

import io.vigil.fault.InvalidSetting;
import io.vigil.scoring.baseline.Readiness;
import io.vigil.scoring.subject.KeyRing;
import io.vigil.scoring.subject.SubjectRules;
import io.vigil.sealing.MasterKey;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How subjects' baselines are kept.
 *
 * @param masterKey base64 of 32 bytes, the one of the enrolments; without it no baselines are kept
 * @param zone whose midnight ends a day
 * @param samples that a baseline needs before anything is compared with it
 * @param days likewise
 * @param mostWaiting see {@link SubjectRules}
 */
public record BaselineSettings(@Nullable String masterKey, String zone, long samples, int days, int mostWaiting) {
    private static final String KEY = "vigil.scoring.baseline.master-key";

    /** What a wrong value would do later, it does now. */
    public BaselineSettings {
        masterKey = masterKey == null || masterKey.isBlank() ? null : masterKey;
        if (masterKey != null) {
            MasterKey.parse(masterKey, KEY);
        }
        zone(zone);
        Setting.require(samples >= 2, "baseline.samples", samples, "give 2 or more");
        Setting.require(days >= 1 && days <= 30, "baseline.days", days, "give 1 to 30");
        Setting.require(mostWaiting >= 1, "baseline.most-waiting", mostWaiting, "give 1 or more");
    }

    SubjectRules rules() {
        return new SubjectRules(zone(zone), new Readiness(samples, days), mostWaiting);
    }

    /** Whether there is a master key, so that baselines are kept. */
    boolean kept() {
        return masterKey != null;
    }

    /** @return one for a task of its own */
    KeyRing ring() {
        return new KeyRing(masterKey == null ? null : MasterKey.parse(masterKey, KEY), KeyRing.Maker.RANDOM);
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone == null ? "" : zone);
        } catch (DateTimeException e) {
            throw new InvalidSetting("vigil.scoring.baseline.zone", zone, "give a time zone such as Europe/Berlin");
        }
    }

    @Override
    public String toString() {
        return "BaselineSettings[" + (masterKey == null ? "off" : "on") + ", zone=" + zone + ", samples=" + samples
                + ", days=" + days + ", mostWaiting=" + mostWaiting + "]";
    }
}
