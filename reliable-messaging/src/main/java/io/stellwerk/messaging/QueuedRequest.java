package io.stellwerk.messaging;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;

/**
 * A request that waits for its transaction, and the caller to answer.
 *
 * @param <Q> what is asked for
 * @param <R> what is answered
 */
record QueuedRequest<Q, R>(Q request, UniEmitter<? super R> emitter, Context context) {

    void answer(R answer) {
        context.runOnContext(_ -> emitter.complete(answer));
    }

    void fail(Throwable failure) {
        context.runOnContext(_ -> emitter.fail(failure));
    }
}
