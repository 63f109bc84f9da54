package io.stellwerk.problems;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection that does not send the whole header of a request in time: the server's own idle timeout begins anew with
 * each byte. HTTP/2 has that alone.
 */
final class HeaderDeadline extends ChannelInboundHandlerAdapter {

    private static final String DECODER = "httpDecoder";
    private static final String ENCODER = "httpEncoder";
    private static final String HANDLER = "handler";

    private final Duration timeout;
    private @Nullable ScheduledFuture<?> deadline;
    private @Nullable RequestWatch watch;
    private boolean protocolKnown;
    private boolean hasBegun;

    HeaderDeadline(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        expectHeader(context);
        context.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        headerCame();
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        hasBegun = true;
        if (deadline == null && watch != null && !watch.isReading()) {
            expectHeader(context);
        }
        if (protocolKnown || !(message instanceof ByteBuf bytes)) {
            context.fireChannelRead(message);
        } else {
            findProtocol(context, bytes);
        }
    }

    void headerCame() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /**
     * Vert.x sets up its codec when it has seen enough to know the protocol. It gets the first bytes one by one, so that the
     * watch is there before the first request has been decoded.
     */
    private void findProtocol(ChannelHandlerContext context, ByteBuf bytes) {
        ChannelPipeline pipeline = context.pipeline();
        try {
            while (bytes.isReadable() && !protocolKnown) {
                context.fireChannelRead(bytes.readRetainedSlice(1));
                if (pipeline.get(DECODER) != null) {
                    protocolKnown = true;
                    watch = new RequestWatch(this);
                    pipeline.addAfter(ENCODER, "requestWatch", watch);
                } else if (pipeline.get(HANDLER) != null) {
                    protocolKnown = true;
                    headerCame();
                }
            }
            if (bytes.isReadable()) {
                context.fireChannelRead(bytes.retain());
            }
        } finally {
            bytes.release();
        }
    }

    private void expectHeader(ChannelHandlerContext context) {
        headerCame();
        deadline = context.executor().schedule(() -> end(context), timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void end(ChannelHandlerContext context) {
        deadline = null;
        if (!hasBegun || watch == null || !watch.answer(TooSlow.PROBLEM)) {
            ChannelFuture _ = context.close();
        }
    }
}
