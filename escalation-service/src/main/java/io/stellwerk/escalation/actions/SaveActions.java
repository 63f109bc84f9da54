package io.stellwerk.escalation.actions;

import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.escalation.collaboration.SentDrafts;
import io.stellwerk.escalation.tickets.SaveWork;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes what was decided about actions: tickets and events, answers to repeats, and who did it; drafts end here. */
@ApplicationScoped
class SaveActions {

    private final SaveWork saveWork;
    private final Answers answers;
    private final SentDrafts drafts;
    private final AuditLog audit;

    SaveActions(SaveWork saveWork, Answers answers, SentDrafts drafts, AuditLog audit) {
        this.saveWork = saveWork;
        this.answers = answers;
        this.drafts = drafts;
        this.audit = audit;
    }

    Uni<Void> save(Transaction transaction, ActionBatch batch, Outbox outbox) {
        return saveWork.save(transaction, batch.work(), outbox)
                .chain(() -> answers.remember(transaction, batch.newAnswers()))
                .chain(() -> drafts.discard(transaction, batch.sentReplies()))
                .chain(() -> audit.append(transaction, batch.entries()));
    }
}
