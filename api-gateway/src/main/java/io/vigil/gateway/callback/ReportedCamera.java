package io.vigil.gateway.callback;

import java.time.ZoneId;

/**
 * What has to be known of a camera to take a report of it.
 *
 * @param zone in which its local times are
 * @param affect whether its policy allows emotion, gaze and what follows from them
 */
record ReportedCamera(long id, ZoneId zone, boolean affect) {

    /** The key by which topics know it. */
    String key() {
        return Long.toString(id);
    }
}
