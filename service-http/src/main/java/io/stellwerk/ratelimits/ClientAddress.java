package io.stellwerk.ratelimits;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Address that a request comes from. Of X-Forwarded-For only those entries count that trusted proxies have added: they are read
 * from the end, and the first one that is no proxy's is the client. Whatever stands before it, the client may have made up.
 */
@ApplicationScoped
public class ClientAddress {

    /** More proxies than anybody has one behind the other. */
    private static final int MOST_HOPS = 20;

    /** What one customer of a provider usually has; the rest of an IPv6 address can be chosen anew for each request. */
    private static final int NETWORK_BYTES = 8;

    private final List<IpSubnetFilterRule> proxies;

    @Inject
    ClientAddress(RateLimitConfig config) {
        this(config.trustedProxies());
    }

    ClientAddress(List<String> proxies) {
        this.proxies = proxies.stream().map(ClientAddress::network).toList();
    }

    /** The client's address. */
    public InetAddress of(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        InetAddress address = peer == null || peer.hostAddress() == null ? null : parsed(peer.hostAddress());
        return of(
                address == null ? InetAddress.getLoopbackAddress() : address,
                request.headers().getAll("X-Forwarded-For"));
    }

    InetAddress of(InetAddress peer, List<String> forwarded) {
        if (forwarded.isEmpty() || !isProxy(peer)) {
            return peer;
        }
        List<String> hops = forwarded.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .toList();
        InetAddress client = peer;
        for (int i = hops.size() - 1; i >= Math.max(0, hops.size() - MOST_HOPS) && isProxy(client); i--) {
            InetAddress before = parsed(hops.get(i).strip());
            if (before == null) {
                return client;
            }
            client = before;
        }
        return client;
    }

    /** The address that limits are about: an IPv6 address stands for its network. */
    public static InetAddress network(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length <= 4) {
            return address;
        }
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        return of(bytes);
    }

    private boolean isProxy(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return proxies.stream().anyMatch(network -> network.matches(socket));
    }

    /** Never asks a name server: a client could name any host. An IPv4 address in the form of an IPv6 one is an IPv4 address. */
    private static @Nullable InetAddress parsed(String text) {
        InetAddress address = NetUtil.createInetAddressFromIpAddressString(text);
        return address == null ? null : of(address.getAddress());
    }

    private static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IpSubnetFilterRule network(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress address = parsed(parts[0]);
        if (address == null) {
            throw new IllegalArgumentException(
                    "stellwerk.rate-limit.trusted-proxies: " + text + " is no network such as 10.0.0.0/8");
        }
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * 8;
        return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    }
}
