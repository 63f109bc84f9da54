package io.stellwerk.messaging;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;

/**
 * A request whose caller waits for its transaction, and where to answer it.
 *
 * @param <Q> what is asked for
 * @param <R> what is answered
 */
record Waiting<Q, R>(Q request, UniEmitter<? super R> emitter, Context context) {

    void answer(R answer) {
        context.runOnContext(_ -> emitter.complete(answer));
    }

    void fail(Throwable failure) {
        context.runOnContext(_ -> emitter.fail(failure));
    }
}
