package io.stellwerk.problems;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.stellwerk.messaging.WireJson;
import org.jspecify.annotations.Nullable;

/** Answers with a problem what is no HTTP request, which the server itself answers without a word; and tells when headers came. */
final class RequestWatch extends ChannelDuplexHandler {

    private final HeaderDeadline deadline;
    private @Nullable ChannelHandlerContext context;
    private boolean reading;
    private boolean closing;
    private boolean isHead;
    private int unanswered;

    RequestWatch(HeaderDeadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    /** Says if a request's header came, and its end did not. */
    boolean isReading() {
        return reading;
    }

    /** Answers instead of the server, and closes; not if an answer is under way or owed. */
    boolean answer(Problem problem) {
        ChannelHandlerContext to = context;
        if (to == null || closing || unanswered > 0 || to.isRemoved()) {
            return false;
        }
        closing = true;
        ChannelFuture _ = to.writeAndFlush(response(problem)).addListener(ChannelFutureListener.CLOSE);
        return true;
    }

    @Override
    public void channelRead(ChannelHandlerContext reader, Object message) {
        if (closing) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request && isUnreadable(request)) {
            deadline.headerCame();
            if (!answer(problem(request.decoderResult().cause()))) {
                ChannelFuture _ = reader.close();
            }
            ReferenceCountUtil.release(message);
        } else {
            note(message);
            reader.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext writer, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            unanswered = Math.max(0, unanswered - 1);
        }
        ChannelFuture _ = writer.write(message instanceof FullHttpResponse full ? whole(full) : message, promise);
    }

    /** An error that the server answers without a word gets the words. */
    private FullHttpResponse whole(FullHttpResponse answer) {
        int status = answer.status().code();
        if (status < 400 || isHead || answer.headers().contains(HttpHeaderNames.CONTENT_TYPE)) {
            return answer;
        }
        FullHttpResponse whole = response(problem(status));
        if (answer.headers().contains(HttpHeaderNames.CONNECTION)) {
            whole.headers().set(HttpHeaderNames.CONNECTION, answer.headers().get(HttpHeaderNames.CONNECTION));
        } else {
            whole.headers().remove(HttpHeaderNames.CONNECTION);
        }
        answer.release();
        return whole;
    }

    private void note(Object message) {
        if (message instanceof HttpRequest request) {
            isHead = request.method().equals(HttpMethod.HEAD);
            reading = true;
            unanswered++;
            deadline.headerCame();
        }
        if (message instanceof LastHttpContent) {
            reading = false;
        }
        if (message instanceof HttpObject part && part.decoderResult().isFailure() && unanswered == 1) {
            unanswered = 0;
            answer(problem(part.decoderResult().cause()));
        }
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response && response.status().code() < 200;
    }

    private static boolean isUnreadable(HttpRequest request) {
        return request.decoderResult().isFailure()
                || !(request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                        || request.protocolVersion().equals(HttpVersion.HTTP_1_0));
    }

    private static Problem problem(@Nullable Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> problem(414);
            case TooLongHttpHeaderException _ -> problem(431);
            case null, default -> problem(400);
        };
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 408 -> TooSlow.PROBLEM;
            case 414 -> Problem.of(CommonProblem.URI_TOO_LONG, "Send a shorter address.");
            case 431 -> Problem.of(CommonProblem.HEADERS_TOO_LARGE, "Send fewer or shorter header fields.");
            case 500, 502, 504 ->
                Problem.of(
                        CommonProblem.INTERNAL_ERROR, "Try again; if it stays, tell the operators when it happened.");
            case 503 -> Problem.of(CommonProblem.SERVICE_UNAVAILABLE, "Try again in a moment.");
            default ->
                Problem.of(CommonProblem.INVALID_REQUEST, "Send a request as RFC 9110 and RFC 9112 describe it.");
        };
    }

    private static FullHttpResponse response(Problem problem) {
        ByteBuf body = Unpooled.wrappedBuffer(WireJson.write(problem));
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.status()), body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return response;
    }
}
