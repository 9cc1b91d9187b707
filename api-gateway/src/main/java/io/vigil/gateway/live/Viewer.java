package io.vigil.gateway.live;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Takes one item at a time, when the one before has been written: nothing queues up for a slow connection, whatever a
 * server prefetches.
 */
final class Viewer<T> extends BaseSubscriber<T> {
    private @Nullable MonoSink<T> waiting;
    private boolean ended;

    static <T> Viewer<T> of(Flux<T> latest) {
        Viewer<T> viewer = new Viewer<>();
        latest.subscribe(viewer);
        return viewer;
    }

    /** The next item, or empty at the end. One at a time. */
    Mono<T> next() {
        return Mono.create(sink -> {
            if (await(sink)) {
                request(1);
            } else {
                sink.success();
            }
        });
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        // the first item is asked for by the first next()
    }

    @Override
    protected void hookOnNext(T item) {
        MonoSink<T> sink = taken();
        if (sink != null) {
            sink.success(item);
        }
    }

    @Override
    protected void hookFinally(reactor.core.publisher.SignalType type) {
        synchronized (this) {
            ended = true;
        }
        MonoSink<T> sink = taken();
        if (sink != null) {
            sink.success();
        }
    }

    @Override
    protected void hookOnError(Throwable failure) {
        // the end is told by hookFinally
    }

    private synchronized boolean await(MonoSink<T> sink) {
        waiting = sink;
        return !ended;
    }

    private synchronized @Nullable MonoSink<T> taken() {
        MonoSink<T> sink = waiting;
        waiting = null;
        return sink;
    }
}
