package io.stellwerk.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fate of an earlier message of this mailbox, as a mail server reports it (RFC 3464, or the best guess at it). The first
 * fields are those of the recipient who fared worst.
 *
 * @param recipients everybody the report is about, as it names them
 * @param originalRecipients whom the returned message was addressed to, where the report has its header
 */
public record DeliveryStatus(
        String action,
        String status,
        @Nullable String finalRecipient,
        boolean permanent,
        @Nullable String originalMessageId,
        List<ReportedRecipient> recipients,
        List<String> originalRecipients) {}
