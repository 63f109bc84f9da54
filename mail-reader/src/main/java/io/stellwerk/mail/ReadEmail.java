package io.stellwerk.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail, understood as far as it can be.
 *
 * @param messageKey what makes a second delivery recognisable: the normalised Message-ID, else a hash of the content
 * @param from who wrote: the one of Reply-To where a form or another program sent the mail
 * @param onBehalf whether that is so
 * @param replyTo where the sender wants answers, if that is not {@code from}; never the mailbox itself
 * @param to the addresses of the To field, with their names
 * @param cc those of the Cc field
 * @param recipients To, Cc, Delivered-To and the like, each address once
 * @param text what the person newly wrote: for a reply without quotation and signature, for a first message everything
 * @param body everything the person sent, as plain text: the right text when the mail opens a ticket although it looks
 *     like a reply, because then nobody here has the quoted message
 * @param html the sanitised original, when there was one
 * @param authentication results that mail servers have written down about the sender
 * @param defects stable codes of what was broken
 */
public record ReadEmail(
        EmailKind kind,
        String messageKey,
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references,
        EmailAddress from,
        boolean onBehalf,
        List<EmailAddress> replyTo,
        List<EmailAddress> to,
        List<EmailAddress> cc,
        List<EmailAddress> recipients,
        String subject,
        String text,
        String body,
        @Nullable String quoted,
        @Nullable String signature,
        @Nullable String html,
        List<EmailAttachment> attachments,
        boolean autoReplyAllowed,
        @Nullable DeliveryStatus deliveryStatus,
        @Nullable Instant date,
        AuthenticationResults authentication,
        List<String> defects) {}
