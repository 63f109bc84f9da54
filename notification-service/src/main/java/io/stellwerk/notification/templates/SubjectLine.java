package io.stellwerk.notification.templates;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Subject of a mail. An answer has the customer's own, marked as an answer and with the ticket number, each once; an
 * automatic mail has the desk's words alone, because whoever wrote the customer's may have named somebody else's address.
 */
public final class SubjectLine {

    private static final int LONGEST = 180;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");
    private static final Pattern TAG = Pattern.compile("\\[SW-\\d{3,20}]", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPLY_PREFIX =
            Pattern.compile("^\\s*(?:(?:re|aw|antw|antwort)(?:\\[\\d+])?\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);

    private SubjectLine() {}

    /** The subject of an answer to a message with that subject, in that ticket. */
    public static String answering(@Nullable String subject, String ticketNumber) {
        String plain = subject == null ? "" : UNPRINTABLE.matcher(subject).replaceAll(" ");
        String untagged = TAG.matcher(plain).replaceAll(" ");
        String bare = REPLY_PREFIX
                .matcher(untagged)
                .replaceFirst("")
                .replaceAll(" {2,}", " ")
                .strip();
        String cut =
                bare.length() <= LONGEST ? bare : bare.substring(0, end(bare)).strip() + "…";
        return (cut.isEmpty() ? "Re:" : "Re: " + cut) + " [" + ticketNumber + "]";
    }

    /** The subject of the receipt for a ticket. */
    public static String receipt(Language language, String ticketNumber) {
        String words = switch (language) {
            case GERMAN -> "Ihre Anfrage ist eingegangen";
            case ENGLISH -> "We received your request";
        };
        return "[" + ticketNumber + "] " + words;
    }

    private static int end(String bare) {
        return Character.isHighSurrogate(bare.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
