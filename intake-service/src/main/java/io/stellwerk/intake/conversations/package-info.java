/**
 * Conversations of customers with the desk. {@code Intake} decides where a message goes: to a new ticket, to an existing one,
 * or nowhere; {@link io.stellwerk.intake.conversations.ReceiveMessages} does that for a batch in one transaction. Agents'
 * answers and the ends of tickets come from escalation and are kept here ({@code EscalationTickets}).
 */
@NullMarked
@Feature(
        offers = {
            ConversationReader.class,
            IntakeBatch.class,
            IntakeMetrics.class,
            Outcome.class,
            Receipt.class,
            ReceiveMessage.class,
            ReceiveMessages.class,
            ReceiptView.class,
            Release.class
        })
package io.stellwerk.intake.conversations;

import io.stellwerk.intake.conversations.api.ConversationReader;
import io.stellwerk.architecture.Feature;
import io.stellwerk.intake.conversations.api.ReceiptView;
import org.jspecify.annotations.NullMarked;
