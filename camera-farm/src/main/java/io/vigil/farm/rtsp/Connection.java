package io.vigil.farm.rtsp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One client's connection: requests in, answers and pictures out, a bounded number of bytes waiting. On the loop's thread. */
final class Connection implements Loop.Ready {
    private static final int LONGEST_REQUEST = 20 * 1024;
    private static final int BEHIND = 256 * 1024;
    private static final int TOO_FAR_BEHIND = 16 * 1024 * 1024;

    private final SocketChannel channel;
    private final Line line;
    private final RtspServer server;
    private final ByteBuffer arrived = ByteBuffer.allocate(LONGEST_REQUEST);
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private int bytesWaiting;
    private @Nullable SelectionKey key;
    private @Nullable Conversation conversation;
    private boolean closed;

    Connection(SocketChannel channel, Line line, RtspServer server) {
        this.channel = channel;
        this.line = line;
        this.server = server;
    }

    void listen(Loop loop) throws IOException {
        key = loop.register(channel, SelectionKey.OP_READ, this);
    }

    @Override
    public void ready(SelectionKey ready) throws IOException {
        if (ready.isWritable()) {
            flush();
        }
        if (ready.isReadable()) {
            read();
        }
    }

    private void read() throws IOException {
        int read = line.read(arrived);
        while (read > 0 && !closed) {
            arrived.flip();
            for (Request next = Request.take(arrived); next != null && !closed; next = Request.take(arrived)) {
                conversation(next).hear(next);
            }
            arrived.compact();
            if (!arrived.hasRemaining()) {
                throw new IOException("a request too long");
            }
            read = closed ? 0 : line.read(arrived);
        }
        if (read < 0) {
            close();
        } else if (!closed) {
            await();
        }
    }

    private Conversation conversation(Request first) {
        Conversation known = conversation;
        if (known == null) {
            known = first.isHttp() ? new HttpConversation(this, server) : new RtspConversation(this, server);
            conversation = known;
        }
        return known;
    }

    /** Whether so much waits that no picture should be added. */
    boolean isBehind() {
        return bytesWaiting > BEHIND;
    }

    /** Writes now what can be written and keeps a copy of the rest. */
    void send(ByteBuffer bytes) throws IOException {
        if (waiting.isEmpty()) {
            line.write(bytes);
        }
        if (bytes.hasRemaining()) {
            bytesWaiting += bytes.remaining();
            waiting.add(ByteBuffer.allocate(bytes.remaining()).put(bytes).flip());
            if (bytesWaiting > TOO_FAR_BEHIND) {
                throw new IOException("the client does not read");
            }
        }
        await();
    }

    private void flush() throws IOException {
        for (ByteBuffer next = waiting.peek(); next != null; next = waiting.peek()) {
            int before = next.remaining();
            line.write(next);
            bytesWaiting -= before - next.remaining();
            if (next.hasRemaining()) {
                return;
            }
            waiting.remove();
        }
        line.write(ByteBuffer.allocate(0));
        await();
    }

    private void await() {
        SelectionKey registered = Objects.requireNonNull(key);
        boolean more = !waiting.isEmpty() || line.isHolding();
        int interest = more ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (registered.isValid() && registered.interestOps() != interest) {
            registered.interestOps(interest);
        }
    }

    ByteBuffer scratch(int size) {
        return server.loop().scratch(size);
    }

    InetAddress client() {
        return ((InetSocketAddress) channel.socket().getRemoteSocketAddress()).getAddress();
    }

    @Override
    public void failed() {
        close();
    }

    void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (conversation != null) {
            conversation.end();
        }
        server.left(this);
        try {
            line.close();
        } catch (IOException e) {
            // closed already
        }
    }
}
