package io.stellwerk.problems;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import java.time.Duration;

/** Netty's extension that puts a {@link HeaderDeadline} before everything else in each connection that is accepted. */
public final class WatchedConnections extends ChannelInitializerExtension {

    private static volatile Duration headerTimeout = Duration.ofSeconds(10);

    static void headerTimeout(Duration timeout) {
        headerTimeout = timeout;
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addFirst(new HeaderDeadline(headerTimeout));
    }
}
