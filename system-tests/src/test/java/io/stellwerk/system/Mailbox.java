package io.stellwerk.system;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A customer's mailbox, read over IMAP as a mail program does. */
final class Mailbox {

    private final int imapPort;
    private final String address;

    Mailbox(int imapPort, String address) {
        this.imapPort = imapPort;
        this.address = address;
    }

    String address() {
        return address;
    }

    /** All mails in it, oldest first. */
    List<MimeMessage> mails() {
        Session session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect("localhost", imapPort, address, address);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<MimeMessage> mails = new ArrayList<>();
                for (Message message : inbox.getMessages()) {
                    mails.add(copy(session, message));
                }
                return mails;
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("the mailbox cannot be read", e);
        }
    }

    private static MimeMessage copy(Session session, Message message) throws MessagingException {
        try (ByteArrayOutputStream raw = new ByteArrayOutputStream()) {
            message.writeTo(raw);
            return new MimeMessage(session, new ByteArrayInputStream(raw.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a mail, without its HTML. */
    static String text(Part mail) {
        try {
            if (mail.getContent() instanceof Multipart parts) {
                return text(parts.getBodyPart(0));
            }
            return mail.getContent().toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A header as a person reads it: unfolded and decoded. */
    static String header(MimeMessage mail, String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(String.join(" ", values)));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
