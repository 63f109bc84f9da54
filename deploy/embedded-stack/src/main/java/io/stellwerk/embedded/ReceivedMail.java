package io.stellwerk.embedded;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** A mail as it arrived for one recipient; its content is in a file, and read when somebody asks for it. */
public final class ReceivedMail {

    /** Making one looks for providers in every jar. */
    private static final Session SESSION = Session.getInstance(new Properties());

    private final String recipient;
    private final long number;
    private final Path file;

    ReceivedMail(String recipient, long number, Path file) {
        this.recipient = recipient;
        this.number = number;
        this.file = file;
    }

    /** The address it was sent to, in lower case, with the part after a plus sign. */
    public String recipient() {
        return recipient;
    }

    /** Its place in the order of arrival, over all mailboxes of its server. */
    public long number() {
        return number;
    }

    /** Where its content is. */
    public Path file() {
        return file;
    }

    /** How many bytes it has. */
    public long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw gone(e);
        }
    }

    /** The whole mail as it was delivered: as on the wire, after the Return-Path that names its envelope sender. */
    public byte[] content() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw gone(e);
        }
    }

    /** The mail, parsed. */
    public MimeMessage message() {
        try (InputStream content = Files.newInputStream(file)) {
            return new MimeMessage(SESSION, content);
        } catch (MessagingException e) {
            throw new StackException("A received mail cannot be parsed.", e);
        } catch (IOException e) {
            throw gone(e);
        }
    }

    @Override
    public String toString() {
        return "ReceivedMail[" + number + "]";
    }

    private static StackException gone(IOException e) {
        return new StackException("A received mail can no longer be read.", e);
    }
}
