package io.stellwerk.intake.email;

import java.util.Locale;

/** The mailbox that the desk receives at, and the domain of the Message-IDs that it makes. */
public record DeskAddress(String address, String domain) {

    /** Whether this is the mailbox, with or without a reply token. */
    boolean isAt(String other) {
        String own = address.toLowerCase(Locale.ROOT);
        String lower = other.toLowerCase(Locale.ROOT);
        int at = own.lastIndexOf('@');
        return lower.equals(own)
                || (at > 0 && lower.startsWith(own.substring(0, at) + "+") && lower.endsWith(own.substring(at)));
    }
}
