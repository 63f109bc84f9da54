package io.stellwerk.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Finds free ports of this machine, and tells a taken one before a server trips over it. */
public final class Ports {

    /** Below the ports that systems give to connections, one of which may take a port before its server does. */
    private static final int FIRST = 20_000;

    private static final int COUNT = 12_000;

    /** Start of the next search, so that nobody is given a port that another was just given. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private Ports() {}

    /** A port that nobody listened on a moment ago. */
    public static int free() {
        return IntStream.range(0, COUNT)
                .map(_ -> FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT))
                .filter(port -> !isTaken(port))
                .findFirst()
                .orElseThrow(() -> new StackException("No free port could be found on this machine."));
    }

    /** The wanted port, or a free one for 0. */
    static int orFree(int wanted) {
        return wanted == 0 ? free() : wanted;
    }

    /** Whether somebody listens on the port. */
    public static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    static void requireFree(int port, String what) {
        if (isTaken(port)) {
            throw new StackException(
                    "Port " + port + " for " + what + " is taken: stop what listens there, or choose another port.");
        }
    }
}
