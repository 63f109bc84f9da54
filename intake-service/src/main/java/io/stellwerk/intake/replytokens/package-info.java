/**
 * Signatures by which the desk recognises answers to its own mails: in reply addresses
 * ({@link io.stellwerk.intake.replytokens.ReplyToken}) and in Message-IDs
 * ({@link io.stellwerk.intake.replytokens.OutgoingMessageId}). notification-service makes them; intake only checks them.
 */
@NullMarked
@Feature(offers = {OutgoingMessageId.class, Proof.class, ReplyToken.class, TokenKeys.class})
package io.stellwerk.intake.replytokens;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
