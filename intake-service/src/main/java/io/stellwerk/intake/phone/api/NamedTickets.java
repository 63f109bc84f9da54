package io.stellwerk.intake.phone.api;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.conversations.api.ConversationReader;
import io.stellwerk.intake.messages.ThreadCandidate;
import io.stellwerk.problems.Problem;
import io.stellwerk.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds the tickets that agents name in call notes, before anything is stored. A ticket never vanishes. */
@ApplicationScoped
class NamedTickets {
    private final ConversationReader conversations;

    NamedTickets(ConversationReader conversations) {
        this.conversations = conversations;
    }

    /**
     * The ticket of a call; empty when it names none.
     *
     * @throws ProblemException if it names one that there is not
     */
    Uni<Optional<ThreadCandidate>> of(CallNote call) {
        String given = call.ticketNumber();
        if (given == null || given.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        TicketNumber number = TicketNumber.parse(given)
                .orElseThrow(() -> problem("is no ticket number; a digit may be wrong: compare it with the ticket"));
        return conversations.hasTicket(number).map(found -> {
            if (!found) {
                throw problem("there is no such ticket; correct the number, or leave it out to open a new ticket");
            }
            return Optional.of(new ThreadCandidate.Stated(number));
        });
    }

    private static ProblemException problem(String message) {
        return new ProblemException(
                ProblemCode.INVALID_CALL,
                "Correct the fields listed under errors and send it again.",
                List.of(new Problem.FieldError("ticketNumber", message)));
    }
}
