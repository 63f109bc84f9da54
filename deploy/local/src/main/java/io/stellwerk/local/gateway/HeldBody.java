package io.stellwerk.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Body of a request whose first part is held back until it is there, so that a body that never comes takes no connection
 * to a service; the rest passes as it comes. It is read by a pipe, which pauses and resumes and never fetches single parts.
 */
final class HeldBody implements ReadStream<Buffer> {

    /** Most bodies are smaller and pass as a whole. */
    static final int HELD = 64 * 1024;

    /** Is told when the client has to send something, and when it has not. */
    interface Patience {

        void waits(HeldBody body);

        void served();
    }

    private final HttpServerRequest request;
    private final Patience patience;
    private final Promise<Void> firstPart = Promise.promise();
    private Buffer held = Buffer.buffer();
    private long sinceWait;
    private boolean passing;
    private boolean paused;
    private boolean ended;
    private boolean tooSlow;
    private @Nullable Handler<Buffer> handler;
    private @Nullable Handler<Void> endHandler;
    private @Nullable Handler<Throwable> exceptionHandler;

    HeldBody(HttpServerRequest request, Patience patience) {
        this.request = request;
        this.patience = patience;
    }

    /** Reads until the first part is there; fails if the client goes away before. */
    Future<Void> firstPart() {
        request.handler(this::arrived);
        request.endHandler(_ -> arrivedAll());
        request.exceptionHandler(this::failed);
        patience.waits(this);
        request.resume();
        return firstPart.future();
    }

    /** Ends the wait for a client that does not send what it announced. */
    void giveUp() {
        tooSlow = true;
        failed(new TimeoutException("the body did not come in time"));
    }

    boolean isTooSlow() {
        return tooSlow;
    }

    /** All of it, if it was no more than the first part. */
    @Nullable
    Buffer whole() {
        return ended ? held : null;
    }

    private void arrived(Buffer part) {
        if (!passing) {
            held.appendBuffer(part);
            if (held.length() >= HELD) {
                passing = true;
                pause();
                firstPart.tryComplete();
            }
            return;
        }
        sinceWait += part.length();
        if (sinceWait >= HELD) {
            sinceWait = 0;
            patience.waits(this);
        }
        if (handler != null) {
            handler.handle(part);
        }
    }

    private void arrivedAll() {
        ended = true;
        patience.served();
        firstPart.tryComplete();
        if (passing && endHandler != null) {
            endHandler.handle(null);
        }
    }

    private void failed(Throwable failure) {
        patience.served();
        request.handler(null);
        firstPart.tryFail(failure);
        if (exceptionHandler != null) {
            exceptionHandler.handle(failure);
        }
    }

    @Override
    public HeldBody pause() {
        paused = true;
        if (!ended) {
            patience.served();
            request.pause();
        }
        return this;
    }

    @Override
    public HeldBody resume() {
        paused = false;
        if (held.length() > 0 && handler != null) {
            var first = held;
            held = Buffer.buffer();
            handler.handle(first);
        }
        if (!paused && !ended) {
            sinceWait = 0;
            patience.waits(this);
            request.resume();
        }
        return this;
    }

    @Override
    public HeldBody fetch(long amount) {
        return resume();
    }

    @Override
    public HeldBody handler(@Nullable Handler<Buffer> next) {
        handler = next;
        return this;
    }

    @Override
    public HeldBody endHandler(@Nullable Handler<Void> next) {
        endHandler = next;
        return this;
    }

    @Override
    public HeldBody exceptionHandler(@Nullable Handler<Throwable> next) {
        exceptionHandler = next;
        return this;
    }
}
