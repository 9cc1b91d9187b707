package io.vigil.gateway.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gives up a request whose body pauses or lasts for too long, with 408 where no answer has begun. One for each connection,
 * on its thread alone; a request without a body costs it nothing. Reactor Netty's own timeouts of the same purpose end
 * WebSockets too, whose requests have no end.
 */
final class BodyTimeout extends ChannelDuplexHandler {
    private final Duration pause;
    private final Duration whole;
    private boolean incomplete;
    private boolean answered;
    private @Nullable Future<?> pausing;
    private @Nullable Future<?> lasting;

    /** Zero: for ever. */
    BodyTimeout(Duration pause, Duration whole) {
        this.pause = pause;
        this.whole = whole;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            answered = false;
            incomplete = !request.headers().contains(HttpHeaderNames.UPGRADE);
        }
        if (message instanceof LastHttpContent) {
            incomplete = false;
            forget();
        } else if (message instanceof HttpContent) {
            cancel(pausing);
            pausing = null;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (incomplete) {
            lasting = lasting == null ? expectWithin(whole, context) : lasting;
            pausing = pausing == null ? expectWithin(pause, context) : pausing;
        }
        context.fireChannelReadComplete();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it is the promise's
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        answered |= message instanceof HttpResponse;
        context.write(message, promise);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        forget();
    }

    private @Nullable Future<?> expectWithin(Duration time, ChannelHandlerContext context) {
        return time.isZero()
                ? null
                : context.executor().schedule(() -> giveUp(context), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Nobody waits for a connection to be closed. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void giveUp(ChannelHandlerContext context) {
        forget();
        if (answered) {
            context.close();
            return;
        }
        FullHttpResponse tooSlow =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_TIMEOUT);
        tooSlow.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, 0)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(tooSlow).addListener(ChannelFutureListener.CLOSE);
    }

    private void forget() {
        cancel(pausing);
        cancel(lasting);
        pausing = null;
        lasting = null;
    }

    private static void cancel(@Nullable Future<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
