/**
 * Mails as a channel. {@link io.stellwerk.intake.email.EmailMessages} makes messages of what the mail reader has read;
 * {@code EmailLinks} and {@code ThreadReferences} find what connects a mail with others; {@code ReadingRoom} bounds the memory
 * for mails that are being read.
 */
@NullMarked
@Feature(offers = {EmailMessages.class, OriginalMails.class})
package io.stellwerk.intake.email;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
