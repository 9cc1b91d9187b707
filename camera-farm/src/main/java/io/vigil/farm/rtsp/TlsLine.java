package io.vigil.farm.rtsp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;

/** A server's side of TLS over a channel that does not block. One thread. */
final class TlsLine implements Line {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SocketChannel channel;
    private final SSLEngine engine;
    private final ByteBuffer arrived;
    private final ByteBuffer leaving;

    TlsLine(SocketChannel channel, SSLEngine engine) {
        this.channel = channel;
        this.engine = engine;
        int size = engine.getSession().getPacketBufferSize();
        this.arrived = ByteBuffer.allocate(size);
        this.leaving = ByteBuffer.allocate(size).flip();
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int before = into.position();
        int came = channel.read(arrived);
        arrived.flip();
        try {
            while (unwrapped(into)) {
                // until more is needed
            }
        } finally {
            arrived.compact();
        }
        int produced = into.position() - before;
        return produced == 0 && (came < 0 || engine.isInboundDone()) ? -1 : produced;
    }

    /** @return whether another round may bring more */
    private boolean unwrapped(ByteBuffer into) throws IOException {
        SSLEngineResult result = engine.unwrap(arrived, into);
        shakeHands();
        boolean moved = result.bytesConsumed() > 0 || result.bytesProduced() > 0;
        return moved && result.getStatus() == Status.OK && !engine.isInboundDone();
    }

    private void shakeHands() throws IOException {
        HandshakeStatus status = engine.getHandshakeStatus();
        while (status == HandshakeStatus.NEED_TASK || status == HandshakeStatus.NEED_WRAP) {
            if (status == HandshakeStatus.NEED_TASK) {
                Runnable task = engine.getDelegatedTask();
                if (task != null) {
                    task.run();
                }
            } else if (!wrapped(NOTHING)) {
                return;
            }
            status = engine.getHandshakeStatus();
        }
    }

    @Override
    public void write(ByteBuffer from) throws IOException {
        flush();
        shakeHands();
        while (from.hasRemaining() && wrapped(from)) {
            // record by record
        }
    }

    /** @return whether a record was made and is gone, so that another can be */
    private boolean wrapped(ByteBuffer from) throws IOException {
        if (leaving.hasRemaining()) {
            return false;
        }
        leaving.clear();
        SSLEngineResult result;
        try {
            result = engine.wrap(from, leaving);
        } finally {
            leaving.flip();
        }
        flush();
        return result.bytesProduced() > 0 && !leaving.hasRemaining();
    }

    private void flush() throws IOException {
        if (leaving.hasRemaining()) {
            channel.write(leaving);
        }
    }

    @Override
    public boolean isHolding() {
        return leaving.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        engine.closeOutbound();
        channel.close();
    }
}
