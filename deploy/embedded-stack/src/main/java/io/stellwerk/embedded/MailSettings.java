package io.stellwerk.embedded;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to start a mail server.
 *
 * @param directory where mails are kept as .eml files, a directory per mailbox; null to forget them on close
 * @param smtpPort where mail is sent to; 0 for a free one
 * @param imapPort where mail is read; 0 for a free one
 * @param readable how many mails can be read, the newest ones; older ones remain as files
 * @param limits what an SMTP client may do
 */
public record MailSettings(@Nullable Path directory, int smtpPort, int imapPort, int readable, SmtpLimits limits) {

    private static final int READABLE = 2_000;

    /** A server for tests: on free ports, without a memory. */
    public static MailSettings temporary() {
        return new MailSettings(null, 0, 0, READABLE, SmtpLimits.standard());
    }

    /** A server that keeps every mail in the given directory. */
    public static MailSettings persistent(Path directory) {
        return new MailSettings(directory, 0, 0, READABLE, SmtpLimits.standard());
    }

    /** The same on other ports. */
    public MailSettings onPorts(int smtp, int imap) {
        return new MailSettings(directory, smtp, imap, readable, limits);
    }

    /** The same with another number of mails that can be read. */
    public MailSettings withReadable(int newest) {
        return new MailSettings(directory, smtpPort, imapPort, newest, limits);
    }

    /** The same with other limits. */
    MailSettings withLimits(SmtpLimits other) {
        return new MailSettings(directory, smtpPort, imapPort, readable, other);
    }

    Path requiredDirectory() {
        return Objects.requireNonNull(directory, "a server with a directory of its own");
    }
}
