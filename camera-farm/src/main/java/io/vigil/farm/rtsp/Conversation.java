package io.vigil.farm.rtsp;

import java.io.IOException;

/** What a client asks and is answered over one connection. On the loop's thread. */
interface Conversation {

    /** @throws IOException when the connection is to end */
    void hear(Request request) throws IOException;

    /** The connection is over. */
    void end();
}
