package io.stellwerk.benches.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The way to a port, which can hang, be slow or be cut. What connects to it reaches the port for as long as it is whole. */
public final class Link implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private enum State {
        WHOLE,
        HANGING,
        CUT
    }

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state = State.WHOLE;
    private Duration delay = Duration.ZERO;

    /** A way to a port of this machine. */
    public Link(int target) {
        this.target = target;
        try {
            this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Where to connect. */
    public int port() {
        return door.getLocalPort();
    }

    /** Nothing passes any more, and nobody is told. */
    public void hang() {
        enter(State.HANGING, Duration.ZERO);
    }

    /** Whatever passes takes so long, piece by piece. */
    public void slowDown(Duration perPiece) {
        enter(State.WHOLE, perPiece);
    }

    /** All connections break, and there are no new ones. */
    public void cut() {
        enter(State.CUT, Duration.ZERO);
        sockets.forEach(Link::close);
    }

    /** It is as if nothing had been. */
    public void heal() {
        enter(State.WHOLE, Duration.ZERO);
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enter(State next, Duration perPiece) {
        lock.lock();
        try {
            state = next;
            delay = perPiece;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                // Closed, or a client that went away while it was coming.
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket server = whenPassable(() -> new Socket(InetAddress.getLoopbackAddress(), target))) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            sockets.add(client);
            sockets.add(server);
            Thread back = Thread.ofVirtual().start(() -> pass(server, client));
            pass(client, server);
            back.join();
        } catch (IOException e) {
            // Whoever is on the other side sees a connection that ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] piece = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                int bytes = length;
                whenPassable(() -> {
                    out.write(piece, 0, bytes);
                    return bytes;
                });
            }
        } catch (IOException e) {
            // One end is gone; so is the other now.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(from);
            close(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private <T> T whenPassable(Passage<T> passage) throws IOException, InterruptedException {
        lock.lock();
        try {
            for (long left = delay.toNanos(); left > 0; ) {
                left = changed.awaitNanos(left);
            }
            while (state == State.HANGING) {
                changed.await();
            }
            if (state == State.CUT) {
                throw new IOException("the link is cut");
            }
        } finally {
            lock.unlock();
        }
        return passage.through();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It was closed already.
        }
    }

    /** Something that needs the way to be free. */
    private interface Passage<T> {
        T through() throws IOException;
    }
}
