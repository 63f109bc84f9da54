package io.stellwerk.embedded;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;

/** A mail as it arrived for one recipient. */
public final class ReceivedMail {

    private final String recipient;
    private final byte[] content;

    ReceivedMail(String recipient, byte[] content) {
        this.recipient = recipient;
        this.content = content;
    }

    /** The address it was sent to, in lower case, with the part after a plus sign. */
    public String recipient() {
        return recipient;
    }

    /** The whole mail as on the wire. */
    public byte[] content() {
        return content.clone();
    }

    /** The mail, parsed. */
    public MimeMessage message() {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
        } catch (MessagingException e) {
            throw new StackException("A received mail cannot be parsed.", e);
        }
    }

    @Override
    public String toString() {
        return "ReceivedMail[" + content.length + " bytes]";
    }
}
