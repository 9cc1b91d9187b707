package io.vigil.farm.rtsp;

import java.io.IOException;
import java.time.Instant;

/** The way of pictures to one client. On the loop's thread; never waits. */
interface Outlet {

    /**
     * @param timestamp of RTP
     * @return whether the picture is on its way; false when the client has too much before it still
     * @throws IOException when the client is gone
     */
    boolean send(Prepared picture, Harm harm, int timestamp) throws IOException;

    /** Says that a picture with that timestamp was captured then. */
    void report(Instant captured, int timestamp) throws IOException;
}
