package io.stellwerk.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds free ports of this machine, and tells a taken one before a server trips over it. */
public final class Ports {

    private Ports() {}

    /** A port that nobody listened on a moment ago. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StackException("No free port could be found on this machine.", e);
        }
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
