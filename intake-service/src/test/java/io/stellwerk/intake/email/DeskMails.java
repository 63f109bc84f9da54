package io.stellwerk.intake.email;

import io.stellwerk.mail.EmailReader;
import io.stellwerk.mail.NotAnEmail;
import io.stellwerk.mail.ReadEmail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Mails to the desk of the published test vectors: those of the mail reader's tests, and short ones made of header and text. */
final class DeskMails {
    static final DeskAddress DESK = new DeskAddress("support@desk.example", "desk.example");

    private static final Path FOLDER = Path.of("../mail-reader/src/test/resources/mail");

    private DeskMails() {}

    static ReadEmail mail(String name) {
        try {
            return read(Files.readAllBytes(FOLDER.resolve(name + ".eml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadEmail mail(String header, String body) {
        return read((header.strip() + "\n\n" + body).getBytes(StandardCharsets.UTF_8));
    }

    private static ReadEmail read(byte[] raw) {
        try {
            return EmailReader.read(raw, DESK.mailbox());
        } catch (NotAnEmail e) {
            throw new AssertionError(e);
        }
    }
}
