/**
 * A message from outside, the same for every channel. Channels make an
 * {@link io.stellwerk.intake.messages.InboundMessage}, those of plain words by way of a
 * {@link io.stellwerk.intake.messages.Draft}; conversations decide where it goes. What a repeat is recognised by is here, too:
 * {@code MessageKey}, and for mails {@code MailContent}.
 */
@NullMarked
@Feature(
        offers = {
            Addressed.class,
            Authentication.class,
            Channel.class,
            Content.class,
            Correspondent.class,
            DeliveryReport.class,
            Draft.class,
            InboundMessage.class,
            InboundMessages.class,
            MailContent.class,
            MailHeaders.class,
            MessageKey.class,
            Origin.class,
            OriginalMail.class,
            RequestKeys.class,
            ThreadCandidate.class
        })
package io.stellwerk.intake.messages;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
