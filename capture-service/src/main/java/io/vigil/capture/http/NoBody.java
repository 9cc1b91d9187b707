package io.vigil.capture.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Hangs up after an answer's headers: what follows may be a stream without an end. */
final class NoBody implements BodySubscriber<byte[]> {
    private final CompletableFuture<byte[]> nothing = CompletableFuture.completedFuture(new byte[0]);

    @Override
    public CompletionStage<byte[]> getBody() {
        return nothing;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {}

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
}
