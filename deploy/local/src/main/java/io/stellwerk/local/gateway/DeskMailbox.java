package io.stellwerk.local.gateway;

import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.ReceivedMail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk's own mailbox: what arrives there by SMTP is handed in at intake, again and again until intake has answered,
 * also after a restart.
 */
public final class DeskMailbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeskMailbox.class);
    private static final String ADDRESS = "support@desk.example";
    private static final Pattern TO_DESK = Pattern.compile("support(\\+[^@]*)?@desk\\.example");
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final MailServer mail;
    private final URI emails;
    private final HandedInMails handedIn;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final BlockingQueue<ReceivedMail> arrived = new LinkedBlockingQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    public DeskMailbox(MailServer mail, int intakePort, Path handedIn) {
        this.mail = mail;
        this.emails = URI.create("http://127.0.0.1:" + intakePort + "/api/intake/v1/emails");
        this.handedIn = new HandedInMails(handedIn);
    }

    /** Begins to hand in; returns at once. */
    public void start() {
        mail.onMessage(received -> {
            if (TO_DESK.matcher(received.recipient()).matches()) {
                arrived.add(received);
            }
        });
        arrived.addAll(mail.messagesFor(ADDRESS));
        Thread.ofVirtual().name("desk-mailbox").start(this::handInAll);
    }

    @Override
    public void close() {
        closing.countDown();
        client.shutdownNow();
    }

    private void handInAll() {
        try {
            while (isOpen()) {
                var next = arrived.poll(200, TimeUnit.MILLISECONDS);
                if (next != null && !handedIn.contains(next)) {
                    handIn(next);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.error("What was handed in can no longer be recorded: is the disk full?", e);
        }
    }

    private void handIn(ReceivedMail received) throws InterruptedException, IOException {
        var wait = FIRST_WAIT;
        while (isOpen()) {
            var status = post(received);
            if (status > 0 && status < SERVER_ERROR && status != TOO_MANY_REQUESTS) {
                handedIn.add(received);
                LOG.info("A mail was handed in outcome={}", status);
                return;
            }
            if (closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    /** Intake's answer, or 0 if there was none. */
    private int post(ReceivedMail received) throws InterruptedException {
        var request = HttpRequest.newBuilder(emails)
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "message/rfc822")
                .POST(BodyPublishers.ofByteArray(delivered(received)))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        }
    }

    /** The mail as a mail server delivers it: with the address from the envelope on top. */
    private static byte[] delivered(ReceivedMail received) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("Delivered-To: " + received.recipient().replaceAll("[\\r\\n]", "") + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(received.content());
        return bytes.toByteArray();
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }
}
