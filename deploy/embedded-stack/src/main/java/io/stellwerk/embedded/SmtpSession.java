package io.stellwerk.embedded;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Conversation with one SMTP client (RFC 5321, without relaying, authentication and TLS). */
final class SmtpSession {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpSession.class);
    private static final int MOST_MISTAKES = 20;
    private static final int LONGEST_ADDRESS = 320;
    private static final int VERB = 4;

    private final SmtpConnection client;
    private final SmtpLimits limits;
    private final Path spool;
    private final SmtpServer.Delivery delivery;
    private final List<String> recipients = new ArrayList<>();
    private @Nullable String sender;
    private int mistakes;

    SmtpSession(SmtpConnection client, SmtpLimits limits, Path spool, SmtpServer.Delivery delivery) {
        this.client = client;
        this.limits = limits;
        this.spool = spool;
        this.delivery = delivery;
    }

    /** Answers until the client leaves, or makes too many mistakes. */
    void run() throws IOException {
        client.reply("220 stellwerk ESMTP");
        for (var line = client.line(); line != null; line = client.line()) {
            if (!answer(line)) {
                return;
            }
            if (mistakes > MOST_MISTAKES) {
                client.reply("421 4.7.0 Too many errors");
                return;
            }
        }
    }

    /** Answers a command; false when it was the last one. */
    private boolean answer(String line) throws IOException {
        switch (verb(line)) {
            case "EHLO" -> {
                reset();
                client.reply("250-stellwerk\r\n250-SIZE " + limits.bytes()
                        + "\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250 PIPELINING");
            }
            case "HELO" -> {
                reset();
                client.reply("250 stellwerk");
            }
            case "MAIL" -> sender(line);
            case "RCPT" -> recipient(line);
            case "DATA" -> data();
            case "RSET" -> {
                reset();
                client.reply("250 2.0.0 Forgotten");
            }
            case "NOOP" -> client.reply("250 2.0.0 Here");
            case "VRFY" -> client.reply("252 2.5.0 Send it and see");
            case "QUIT" -> {
                client.reply("221 2.0.0 Bye");
                return false;
            }
            default -> refuse("500 5.5.2 No such command");
        }
        return true;
    }

    private void sender(String line) throws IOException {
        var address = address(line, "MAIL FROM:");
        if (sender != null) {
            refuse("503 5.5.1 There is a sender already");
        } else if (address == null || address.chars().anyMatch(Character::isISOControl)) {
            refuse("501 5.1.7 The sender's address cannot be read");
        } else if (announcedSize(line) > limits.bytes()) {
            refuse("552 5.3.4 A mail may have " + limits.bytes() + " bytes");
        } else {
            sender = address;
            client.reply("250 2.1.0 Go on");
        }
    }

    private void recipient(String line) throws IOException {
        var address = address(line, "RCPT TO:");
        if (sender == null) {
            refuse("503 5.5.1 First the sender");
        } else if (address == null || address.isEmpty() || !isAddress(address)) {
            refuse("553 5.1.3 The recipient's address cannot be read");
        } else if (recipients.size() >= limits.recipients()) {
            refuse("452 4.5.3 Too many recipients");
        } else {
            if (!recipients.contains(address)) {
                recipients.add(address);
            }
            client.reply("250 2.1.5 Go on");
        }
    }

    private void data() throws IOException {
        if (recipients.isEmpty()) {
            refuse("503 5.5.1 First a recipient");
            return;
        }
        client.reply("354 Go on, and end with a dot");
        var file = Files.createTempFile(spool, "incoming", ".part");
        try {
            boolean fits;
            try (var content = new BufferedOutputStream(Files.newOutputStream(file))) {
                // The server that delivers a mail writes down where it would go back to (RFC 5321, 4.4).
                content.write(("Return-Path: <" + sender + ">\r\n").getBytes(StandardCharsets.UTF_8));
                fits = client.mail(content);
            }
            if (fits) {
                delivery.keep(recipients, file);
                client.reply("250 2.0.0 Kept");
            } else {
                refuse("552 5.3.4 A mail may have " + limits.bytes() + " bytes");
            }
        } catch (StackException e) {
            LOG.error("A mail could not be kept: is the disk full?");
            refuse("452 4.3.1 It cannot be kept now, come again later");
        } finally {
            Files.deleteIfExists(file);
            reset();
        }
    }

    private void refuse(String reply) throws IOException {
        mistakes++;
        LOG.info("An SMTP client was refused outcome={}", reply.substring(0, 3));
        client.reply(reply);
    }

    private void reset() {
        sender = null;
        recipients.clear();
    }

    private static String verb(String line) {
        return line.substring(0, Math.min(VERB, line.length())).toUpperCase(Locale.ROOT);
    }

    /** What stands between the angle brackets, null if there are none; empty is the sender of bounces. */
    private static @Nullable String address(String line, String command) {
        if (!line.regionMatches(true, 0, command, 0, command.length())) {
            return null;
        }
        var rest = line.substring(command.length()).strip();
        var end = rest.lastIndexOf('>');
        return rest.startsWith("<") && end > 0 && end <= LONGEST_ADDRESS ? rest.substring(1, end) : null;
    }

    private static boolean isAddress(String address) {
        var at = address.lastIndexOf('@');
        return at > 0
                && at < address.length() - 1
                && address.chars().noneMatch(Character::isISOControl)
                && MailArchive.canKeep(address);
    }

    private static long announcedSize(String line) {
        var size = line.toUpperCase(Locale.ROOT).lastIndexOf(" SIZE=");
        if (size < 0) {
            return 0;
        }
        var digits = line.substring(size + " SIZE=".length()).split(" ", 2)[0];
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException _) {
            return digits.isEmpty() || !digits.chars().allMatch(Character::isDigit) ? 0 : Long.MAX_VALUE;
        }
    }
}
