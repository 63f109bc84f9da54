package io.stellwerk.embedded;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An SMTP and IMAP server in this process: it takes mail for any address without a password, lets anyone read any
 * mailbox, and sends nothing on. The newest mails can be read; all of them are kept as files, if there is a directory.
 */
public final class MailServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    private final int smtpPort;
    private final int imapPort;
    private final @Nullable MailArchive archive;
    private final GreenMail server;
    private final Mailboxes mailboxes;
    private final List<Consumer<ReceivedMail>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService notifier = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("mail-notifier").factory());

    private MailServer(MailSettings settings) {
        this.smtpPort = Ports.orFree(settings.smtpPort());
        this.imapPort = Ports.orFree(settings.imapPort());
        Ports.requireFree(smtpPort, "SMTP");
        Ports.requireFree(imapPort, "IMAP");
        this.archive = settings.directory() == null ? null : new MailArchive(settings.directory());
        this.server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        this.mailboxes = new Mailboxes(server.getUserManager(), settings.readable());
    }

    /** Starts a server; it has the mails of the last time and takes new ones when this returns. */
    public static MailServer start(MailSettings settings) {
        var mail = new MailServer(settings);
        mail.start();
        return mail;
    }

    public int smtpPort() {
        return smtpPort;
    }

    public int imapPort() {
        return imapPort;
    }

    /** The mails for an address, oldest first; without a plus part also those for every plus part of it. */
    public List<ReceivedMail> messagesFor(String address) {
        return mailboxes.mailsFor(address);
    }

    /** All mails that can be read, oldest first. */
    public List<ReceivedMail> messages() {
        return mailboxes.mails();
    }

    /** Every address with mail that can be read. */
    public List<String> addresses() {
        return mailboxes.addresses();
    }

    /**
     * Calls the listener with every mail that arrives from now on, one after the other, after the mail was kept; a
     * listener that fails is logged and not called again for that mail.
     */
    public void onMessage(Consumer<ReceivedMail> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        server.stop();
        notifier.close();
    }

    private void start() {
        if (archive != null) {
            for (var mail : archive.newest(mailboxes.limit())) {
                mailboxes.add(mail).deliver(mail.message());
            }
        }
        server.getUserManager().setMessageDeliveryHandler(this::receive);
        server.start();
    }

    private GreenMailUser receive(MovingMessage message, MailAddress recipient) throws MessagingException {
        var mail = new ReceivedMail(Mailboxes.normal(recipient.getEmail()), bytes(message));
        if (archive != null) {
            archive.add(mail);
        }
        notifier.execute(() -> listeners.forEach(listener -> tell(listener, mail)));
        return mailboxes.add(mail);
    }

    private static void tell(Consumer<ReceivedMail> listener, ReceivedMail mail) {
        try {
            listener.accept(mail);
        } catch (RuntimeException e) {
            LOG.warn("A listener failed on a received mail outcome=ignored", e);
        }
    }

    private static byte[] bytes(MovingMessage message) throws MessagingException {
        var bytes = new ByteArrayOutputStream();
        try {
            message.getMessage().writeTo(bytes);
        } catch (IOException e) {
            throw new MessagingException("The mail could not be read", e);
        }
        return bytes.toByteArray();
    }
}
