package io.stellwerk.embedded;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
    private final @Nullable TemporaryDirectory temporary;
    private final MailArchive archive;
    private final SmtpServer smtp;
    private final GreenMail imap;
    private final Mailboxes mailboxes;
    private final List<Consumer<ReceivedMail>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService notifier = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("mail-notifier").factory());

    private MailServer(MailSettings settings) {
        this.smtpPort = Ports.orFree(settings.smtpPort());
        this.imapPort = Ports.orFree(settings.imapPort());
        Ports.requireFree(smtpPort, "SMTP");
        Ports.requireFree(imapPort, "IMAP");
        this.temporary = settings.directory() == null ? TemporaryDirectory.create("mail", _ -> {}) : null;
        this.archive = new MailArchive(
                temporary == null
                        ? settings.requiredDirectory()
                        : temporary.path().resolve("mail"));
        this.imap = new GreenMail(new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        imap.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        this.mailboxes = new Mailboxes(imap.getUserManager(), settings.readable());
        this.smtp = new SmtpServer(smtpPort, settings.limits(), archive.directory(), this::receive);
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

    /** All mails ever kept for the recipients, oldest first. */
    public List<ReceivedMail> keptFor(Predicate<String> recipients) {
        return archive.all(recipients);
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
        smtp.close();
        imap.stop();
        notifier.close();
        if (temporary != null) {
            temporary.delete();
        }
    }

    private void start() {
        imap.start();
        for (var mail : archive.newest(mailboxes.limit())) {
            show(mail);
        }
        smtp.start();
    }

    private void receive(List<String> recipients, Path content) {
        for (var recipient : recipients) {
            show(keep(Mailboxes.normal(recipient), content));
        }
    }

    /** Listeners hear of mails in the order of their numbers. */
    private synchronized ReceivedMail keep(String recipient, Path content) {
        var mail = archive.add(recipient, content);
        notifier.execute(() -> listeners.forEach(listener -> tell(listener, mail)));
        return mail;
    }

    /** It is kept already: what cannot be shown is no reason to refuse it. */
    private void show(ReceivedMail mail) {
        try {
            mailboxes.add(mail);
        } catch (RuntimeException e) {
            LOG.warn("A mail is not shown over IMAP reason={}", e.getClass().getName());
        }
    }

    private static void tell(Consumer<ReceivedMail> listener, ReceivedMail mail) {
        try {
            listener.accept(mail);
        } catch (RuntimeException e) {
            LOG.warn(
                    "A listener failed on a received mail reason={}",
                    e.getClass().getName());
        }
    }
}
