package io.stellwerk.intake.replytokens;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Message-ID of a mail this desk sent: ticket and notification, signed, so that a reply finds its way back. */
public record OutgoingMessageId(UUID ticketId, UUID notificationId, Proof proof) {
    private static final int FIRST_VERSION = 16;
    private static final Pattern LOCAL_PART = Pattern.compile(
            "sw\\.([a-z2-7]{26})\\.([a-z2-7]{26})\\.([a-z2-7]{16}|[a-z2-7]{18})", Pattern.CASE_INSENSITIVE);

    /** Tells whether an id, with or without angle brackets, has the form of this desk's, whoever made it. */
    public static boolean hasForm(String messageId, String domain) {
        return parts(messageId, domain).isPresent();
    }

    /** Reads an id of either version, with or without angle brackets; empty when it has not the form of this desk's ids. */
    public static Optional<OutgoingMessageId> read(String messageId, String domain, TokenKeys keys, LocalDate today) {
        return parts(messageId, domain).map(parts -> {
            UUID ticketId = MailSeal.uuid(bytes(parts.group(1)), 0);
            UUID notificationId = MailSeal.uuid(bytes(parts.group(2)), 0);
            String claim = ticketId + ":" + notificationId;
            boolean canonical = Stream.of(1, 2, 3).map(parts::group).allMatch(TokenText::isCanonical);
            return new OutgoingMessageId(
                    ticketId, notificationId, canonical ? proof(claim, parts.group(3), keys, today) : Proof.FORGED);
        });
    }

    private static Proof proof(String claim, String sealed, TokenKeys keys, LocalDate today) {
        byte[] bytes = bytes(sealed);
        if (sealed.length() == FIRST_VERSION) {
            return keys.proof("message:" + claim, bytes);
        }
        TokenHead head = TokenHead.read(bytes);
        byte[] seal = Arrays.copyOfRange(bytes, TokenHead.LENGTH, bytes.length);
        return keys.proof(head, "message:v2:" + head + ":" + claim, seal, today);
    }

    private static byte[] bytes(String part) {
        return TokenText.decode(part).orElseThrow();
    }

    private static Optional<MatchResult> parts(String messageId, String domain) {
        String bare = messageId.strip().replaceAll("^<|>$", "");
        int at = bare.lastIndexOf('@');
        if (at < 0 || !bare.substring(at + 1).equalsIgnoreCase(domain)) {
            return Optional.empty();
        }
        Matcher matcher = LOCAL_PART.matcher(bare.substring(0, at));
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }
}
