package io.vigil.capture.camera;

/** How a camera is to send its packets: within the connection, or beside it. */
public enum Transport {
    TCP,
    UDP
}
