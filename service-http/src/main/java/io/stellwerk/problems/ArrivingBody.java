package io.stellwerk.problems;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A body while it is sent: what came of it, charged as it came. Everything happens in the event loop of its connection, but
 * {@link #giveUp}.
 */
final class ArrivingBody {

    /** Gives room to bodies, and is told when one has come, or never will. */
    interface Keeper {
        boolean makeRoomFor(ArrivingBody body, long bytes);

        void left(ArrivingBody body);
    }

    private static final int USUAL_PIECE = 8 * 1024;

    private final RoutingContext context;
    private final Context loop;
    private final BodyBudget.Share share;
    private final Keeper keeper;
    private final Limit limit;
    private final long since = System.nanoTime();
    private @Nullable Buffer only;
    private @Nullable Buffer all;
    private volatile long latestPiece = since;
    private volatile long bytes;
    private boolean over;

    /** The most bytes that there may be, and the problem of more. */
    record Limit(long mostBytes, Problem tooLarge) {}

    ArrivingBody(RoutingContext context, BodyBudget.Share share, Keeper keeper, Limit limit) {
        this.context = context;
        this.loop = context.vertx().getOrCreateContext();
        this.share = share;
        this.keeper = keeper;
        this.limit = limit;
    }

    /** Begins to read. */
    void read() {
        HttpServerRequest request = context.request();
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            context.response().writeContinue();
        }
        request.exceptionHandler(_ -> breakOff());
        request.endHandler(_ -> complete());
        request.handler(this::take);
        request.resume();
    }

    Pace.Progress progress() {
        long now = System.nanoTime();
        return new Pace.Progress(Duration.ofNanos(now - since), Duration.ofNanos(now - latestPiece), bytes);
    }

    BodyBudget.Share share() {
        return share;
    }

    /** Ends it with a problem, from any thread; what it took is free at once. */
    void giveUp(Problem problem) {
        share.giveBack();
        loop.runOnContext(_ -> {
            if (!over) {
                refuse(problem);
            }
        });
    }

    private void take(Buffer piece) {
        if (over) {
            return;
        }
        long length = bytes + piece.length();
        if (length > limit.mostBytes()) {
            refuse(limit.tooLarge());
        } else if (keeper.makeRoomFor(this, length)) {
            bytes = length;
            latestPiece = System.nanoTime();
            append(piece);
        } else {
            refuse(Overload.TOO_MUCH_AT_ONCE);
        }
    }

    /** Most bodies come in one piece, which is not copied. */
    private void append(Buffer piece) {
        if (all != null) {
            all.appendBuffer(piece);
        } else if (only == null) {
            only = piece;
        } else {
            all = Buffer.buffer(Math.max(USUAL_PIECE, 2 * (only.length() + piece.length())))
                    .appendBuffer(only)
                    .appendBuffer(piece);
            only = null;
        }
    }

    private void complete() {
        if (over) {
            return;
        }
        over = true;
        keeper.left(this);
        Buffer body = all != null ? all : only != null ? only : Buffer.buffer();
        ((RoutingContextInternal) context).setBody(body);
        context.next();
    }

    private void refuse(Problem problem) {
        breakOff();
        Refusal.answerUnread(context, problem);
    }

    private void breakOff() {
        over = true;
        only = null;
        all = null;
        keeper.left(this);
        share.giveBack();
    }
}
