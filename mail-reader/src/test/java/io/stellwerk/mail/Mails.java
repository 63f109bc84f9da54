package io.stellwerk.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fixtures: mails in {@code src/test/resources/mail}, and short ones made of header and text. */
public final class Mails {
    /** A desk's mailbox, whose Message-IDs all begin in the same way. */
    public static final Mailbox DESK = new Mailbox(
            "support@desk.example", id -> id.toLowerCase(Locale.ROOT).matches("sw\\..+@desk\\.example"));

    private static final Pattern SUBJECT_LINE =
            Pattern.compile("(?m)^[ *]*(?:Subject|Betreff|Objet|Sujet|Onderwerp|Oggetto|Emne)\\s?: ?\\*? ?(.*)$");

    private Mails() {}

    public static ReadEmail mail(String name) {
        return read(bytes(name));
    }

    public static ReadEmail mail(String header, String body) {
        return read((header.strip() + "\n\n" + body).getBytes(StandardCharsets.UTF_8));
    }

    public static ReadEmail read(byte[] raw) {
        try {
            return EmailReader.read(raw, DESK);
        } catch (NotAnEmail e) {
            throw new AssertionError(e);
        }
    }

    public static byte[] bytes(String name) {
        try (InputStream in = Mails.class.getResourceAsStream("/mail/" + name + ".eml")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The subject in the header that a reply copied; its own, where there is nothing but its text. */
    public static String copiedSubject(String text) {
        Matcher line = SUBJECT_LINE.matcher(text);
        return line.find() ? line.group(1) : "";
    }
}
