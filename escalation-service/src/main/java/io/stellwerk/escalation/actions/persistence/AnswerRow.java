package io.stellwerk.escalation.actions.persistence;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.stellwerk.escalation.actions.Answers;
import io.stellwerk.escalation.tickets.persistence.TicketRow;
import io.stellwerk.escalation.tickets.persistence.TicketRows;
import java.time.Instant;
import java.util.UUID;

/** A row of an answer to be remembered. */
@JsonNaming(SnakeCaseStrategy.class)
record AnswerRow(UUID ticketId, String key, String fingerprint, TicketRow ticket, Instant givenAt) {

    static AnswerRow of(Answers.NewAnswer answer) {
        return new AnswerRow(
                answer.key().ticketId().value(),
                answer.key().key(),
                answer.answer().fingerprint(),
                TicketRows.row(answer.answer().ticket()),
                answer.answer().at());
    }
}
