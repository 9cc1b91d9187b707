package io.vigil.capture;

import io.vigil.capture.roster.table.CameraTable;
import io.vigil.fault.InvalidSetting;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.convert.DurationUnit;

/**
 * Where the list of cameras comes from.
 *
 * @param from backend, file or table
 * @param refreshInterval how often a backend or a table is asked
 * @param file of YAML, looked at every two seconds
 */
public record ListProperties(
        String from, @DurationUnit(ChronoUnit.SECONDS) Duration refreshInterval, String file, CameraTable table) {
    private static final String KEY = "vigil.capture.list.";
    private static final List<String> ORIGINS = List.of("backend", "file", "table");

    public ListProperties {
        if (!ORIGINS.contains(from)) {
            throw new InvalidSetting(KEY + "from (CAMERA_LIST)", from, "set it to backend, file or table");
        }
        if (refreshInterval.isNegative() || refreshInterval.isZero()) {
            throw new InvalidSetting(
                    KEY + "refresh-interval (CAMERA_REFRESH_INTERVAL)",
                    refreshInterval,
                    "set it to a duration above zero, such as 300s");
        }
        if (from.equals("file") && file.isBlank()) {
            throw new InvalidSetting(KEY + "file (CAMERA_FILE)", file, "set it to the path of a YAML file");
        }
        if (from.equals("table")) {
            table.verify();
        }
    }
}
