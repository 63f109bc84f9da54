package io.stellwerk.mail;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * Mailbox that the mails have come to. Its own mails are recognised when they come back.
 *
 * @param address its address; the same with something between a plus sign and the at sign is the same mailbox
 * @param hasSent tells whether a Message-ID, without its brackets, is of a mail that was sent from here
 */
public record Mailbox(String address, Predicate<String> hasSent) {

    /** Tells whether this is the mailbox, with or without something after a plus sign. */
    public boolean isAt(String other) {
        String own = address.toLowerCase(Locale.ROOT);
        String lower = other.toLowerCase(Locale.ROOT);
        int at = own.lastIndexOf('@');
        return lower.equals(own)
                || (at > 0 && lower.startsWith(own.substring(0, at) + "+") && lower.endsWith(own.substring(at)));
    }
}
