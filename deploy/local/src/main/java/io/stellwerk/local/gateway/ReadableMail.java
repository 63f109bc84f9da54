package io.stellwerk.local.gateway;

import io.stellwerk.embedded.ReceivedMail;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mail as a person reads it; what a broken mail does not tell is empty. */
record ReadableMail(
        String from, String to, String subject, String date, String messageId, String headers, String text) {

    static ReadableMail of(ReceivedMail mail) {
        try {
            var message = mail.message();
            return new ReadableMail(
                    addresses(message.getFrom()),
                    addresses(message.getRecipients(RecipientType.TO)),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    Objects.requireNonNullElse(message.getHeader("Date", null), ""),
                    Objects.requireNonNullElse(message.getMessageID(), ""),
                    headers(message),
                    text(message));
        } catch (MessagingException | IOException | RuntimeException _) {
            return new ReadableMail("", "", "", "", "", "", new String(mail.content(), StandardCharsets.UTF_8));
        }
    }

    private static String addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses)
                        .map(address ->
                                address instanceof InternetAddress known ? known.toUnicodeString() : address.toString())
                        .collect(Collectors.joining(", "));
    }

    private static String headers(MimeMessage message) throws MessagingException {
        return Collections.list(message.getAllHeaderLines()).stream().collect(Collectors.joining("\n"));
    }

    /** The plain text if there is one, else the first text of any kind, as its source. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            var best = "";
            for (int i = 0; i < parts.getCount(); i++) {
                var candidate = text(parts.getBodyPart(i));
                if (!candidate.isEmpty()
                        && (best.isEmpty() || parts.getBodyPart(i).isMimeType("text/plain"))) {
                    best = candidate;
                }
            }
            return best;
        }
        return part.isMimeType("text/*") && part.getContent() instanceof String text ? text : "";
    }
}
