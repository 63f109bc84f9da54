/**
 * Signatures by which the desk recognises answers to its own mails: in reply addresses
 * ({@link io.stellwerk.intake.replytokens.ReplyToken}) and in Message-IDs
 * ({@link io.stellwerk.intake.replytokens.OutgoingMessageId}), and of links to a customer's page
 * ({@link io.stellwerk.intake.replytokens.TicketLink}). notification-service makes them; intake only checks them, but for the stamps of
 * forms ({@link io.stellwerk.intake.replytokens.FormStamp}).
 */
@NullMarked
@Feature(
        offers = {
            FormStamp.class,
            OutgoingMessageId.class,
            Proof.class,
            ReplyToken.class,
            TicketLink.class,
            TokenKeys.class
        })
package io.stellwerk.intake.replytokens;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
