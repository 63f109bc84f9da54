package io.stellwerk.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SMTP server on the loopback interface, with limits on everything that a client decides; it logs nothing of a mail. */
final class SmtpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);
    private static final int WAITING_TO_CONNECT = 200;

    /** Keeps a mail for its recipients; when it returns, the mail is safe. */
    interface Delivery {
        void keep(List<String> recipients, Path mail) throws IOException;
    }

    private final SmtpLimits limits;
    private final Path spool;
    private final Delivery delivery;
    private final ServerSocket server;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    SmtpServer(int port, SmtpLimits limits, Path spool, Delivery delivery) {
        this.limits = limits;
        this.spool = spool;
        this.delivery = delivery;
        try {
            this.server = new ServerSocket(port, WAITING_TO_CONNECT, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new StackException("The mail server cannot listen on port " + port + ".", e);
        }
    }

    void start() {
        Thread.ofVirtual().name("smtp").start(this::acceptAll);
    }

    @Override
    public void close() {
        closeQuietly(server);
        clients.forEach(SmtpServer::closeQuietly);
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                clients.add(client);
                Thread.ofVirtual().name("smtp-session").start(() -> serve(client));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.warn(
                            "An SMTP connection could not be taken reason={}",
                            e.getClass().getName());
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (clients.size() > limits.connections()) {
                client.getOutputStream()
                        .write("421 4.3.2 Too many connections, come again later\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                return;
            }
            client.setTcpNoDelay(true);
            new SmtpSession(new SmtpConnection(client, limits), limits, spool, delivery).run();
        } catch (IOException _) {
            LOG.debug("An SMTP client went away");
        } catch (RuntimeException e) {
            LOG.warn("An SMTP session failed reason={}", e.getClass().getName());
        } finally {
            clients.remove(client);
        }
    }

    private static void closeQuietly(AutoCloseable closed) {
        try {
            closed.close();
        } catch (Exception _) {
            LOG.debug("An SMTP socket was closed already");
        }
    }
}
