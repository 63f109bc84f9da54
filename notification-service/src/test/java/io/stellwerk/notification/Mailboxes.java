package io.stellwerk.notification;

import static org.awaitility.Awaitility.await;

import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.MailSettings;
import io.stellwerk.embedded.ReceivedMail;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The mail server of the tests, which can be taken away and brought back. */
public final class Mailboxes implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final int port;
    private MailServer server;

    public Mailboxes() {
        port = ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
        start();
    }

    public int port() {
        return port;
    }

    public void start() {
        server = MailServer.start(MailSettings.temporary().onPorts(port, 0));
    }

    public void stop() {
        server.close();
    }

    public List<ReceivedMail> of(String address) {
        return server.messagesFor(address);
    }

    /** Waits for the given number of mails, and answers them. */
    public List<ReceivedMail> awaitMails(String address, int count) {
        await("mails for " + address).atMost(LIMIT).until(() -> of(address).size() >= count);
        return of(address);
    }

    @Override
    public void close() {
        server.close();
    }
}
