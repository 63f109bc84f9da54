package io.stellwerk.mail;

import org.jspecify.annotations.Nullable;

/**
 * One recipient in a delivery report.
 *
 * @param finalRecipient the mailbox at which delivery ended, after aliases and forwarding
 * @param originalRecipient the address to which the message had been sent
 */
public record ReportedRecipient(
        @Nullable String finalRecipient,
        @Nullable String originalRecipient,
        String action,
        String status,
        boolean permanent) {

    /** The address that the report is about: the final one, where it has both. */
    @Nullable
    public String address() {
        return finalRecipient != null ? finalRecipient : originalRecipient;
    }
}
