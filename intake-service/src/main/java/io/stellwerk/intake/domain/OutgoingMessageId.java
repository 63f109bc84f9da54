package io.stellwerk.intake.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Message-ID of a mail this desk sent: ticket and notification, signed, so that a reply finds its way back. */
public record OutgoingMessageId(UUID ticketId, UUID notificationId, boolean genuine) {
    private static final Pattern LOCAL_PART =
            Pattern.compile("sw\\.([a-z2-7]{26})\\.([a-z2-7]{26})\\.([a-z2-7]{16})", Pattern.CASE_INSENSITIVE);

    /** The id with its angle brackets, ready for the header. */
    public static String of(UUID ticketId, UUID notificationId, String domain, String secret) {
        return "<sw." + Base32.encode(MailSeal.bytes(ticketId)) + "." + Base32.encode(MailSeal.bytes(notificationId))
                + "." + Base32.encode(seal(ticketId, notificationId, secret)) + "@" + domain + ">";
    }

    /** Reads an id, with or without angle brackets; empty when it has not the form of this desk's ids. */
    public static Optional<OutgoingMessageId> read(String messageId, String domain, String secret) {
        String bare = messageId.strip().replaceAll("^<|>$", "");
        int at = bare.lastIndexOf('@');
        if (at < 0 || !bare.substring(at + 1).equalsIgnoreCase(domain)) {
            return Optional.empty();
        }
        Matcher matcher = LOCAL_PART.matcher(bare.substring(0, at));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Base32.decode(matcher.group(1))
                .flatMap(ticket -> Base32.decode(matcher.group(2))
                        .flatMap(notification -> Base32.decode(matcher.group(3))
                                .map(seal ->
                                        read(MailSeal.uuid(ticket, 0), MailSeal.uuid(notification, 0), seal, secret))));
    }

    private static OutgoingMessageId read(UUID ticketId, UUID notificationId, byte[] seal, String secret) {
        boolean genuine = MailSeal.matches(seal(ticketId, notificationId, secret), seal, 0);
        return new OutgoingMessageId(ticketId, notificationId, genuine);
    }

    private static byte[] seal(UUID ticketId, UUID notificationId, String secret) {
        return MailSeal.of("message:" + ticketId + ":" + notificationId, secret);
    }
}
