package io.vigil.gateway.live;

import java.time.Instant;

/** A picture as it came from the camera. The bytes are shared: nobody changes them. */
@SuppressWarnings("ArrayRecordComponent") // the bytes are shared, and never compared
record LiveFrame(String cameraId, String frameId, Instant arrivedAt, byte[] jpeg) {}
