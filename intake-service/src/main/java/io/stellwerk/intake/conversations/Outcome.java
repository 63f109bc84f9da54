package io.stellwerk.intake.conversations;

import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.messages.DeliveryReport;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Result of receiving a message. */
public sealed interface Outcome {

    /**
     * It opened a ticket.
     *
     * @param facts those of the message, and what the decision adds
     * @param possibleFollowUpOf a ticket it names without the right to be appended there
     * @param followUpOf the closed ticket that it continues
     * @param admitted who may write into its conversation beside its customer
     */
    record Opened(
            UUID ticketId,
            TicketNumber number,
            Map<String, String> facts,
            @Nullable UUID possibleFollowUpOf,
            @Nullable TicketName followUpOf,
            Set<Identity> admitted)
            implements Outcome {}

    /**
     * It went into an existing conversation.
     *
     * @param admitted who may write into that conversation from now on
     */
    record Appended(UUID ticketId, TicketNumber number, Set<Identity> admitted) implements Outcome {}

    /** It reports the fate of a message of this ticket. */
    record Bounced(UUID ticketId, TicketNumber number, DeliveryReport report) implements Outcome {}

    /** It was here before; this is where the first delivery led. */
    record Duplicate(@Nullable UUID ticketId, @Nullable TicketNumber number) implements Outcome {}

    /** It is nobody's request. */
    record Ignored(Reason reason) implements Outcome {
        @Override
        public @Nullable UUID ticketId() {
            return null;
        }

        @Override
        public @Nullable TicketNumber number() {
            return null;
        }
    }

    /** Its sender used the key for another message before. */
    record KeyReused() implements Outcome {
        @Override
        public @Nullable UUID ticketId() {
            return null;
        }

        @Override
        public @Nullable TicketNumber number() {
            return null;
        }
    }

    /** Why a message is ignored. */
    enum Reason {
        /** The desk's own mail came back. */
        OWN_LOOP(
                "The desk's own mail came back: its sender, its Message-ID or its X-Loop header is one of the desk's."),
        /** A delivery report about nothing this desk has sent. */
        REPORT_WITHOUT_TICKET("A mail server's report that names no mail which this desk has sent."),
        /** A program seems to have filled in the form. */
        SUSPECTED_SPAM("The form was sent sooner than a person can fill it in, or with a field that no person sees.");

        private final String explanation;

        Reason(String explanation) {
            this.explanation = explanation;
        }

        /** The rule in a sentence. */
        public String explanation() {
            return explanation;
        }
    }

    /** The ticket, if there is one. */
    @Nullable
    UUID ticketId();

    /** The ticket's number, if there is one. */
    @Nullable
    TicketNumber number();
}
