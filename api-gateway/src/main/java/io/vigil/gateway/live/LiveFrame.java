package io.vigil.gateway.live;

import java.time.Instant;

/**
 * A picture as it came from the camera. The bytes are shared: nobody changes them.
 *
 * @param sessionId one connection to the camera, within which capture times do not go back
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are shared, and never compared
record LiveFrame(
        String cameraId, String frameId, String sessionId, Instant capturedAt, Instant arrivedAt, byte[] jpeg) {}
