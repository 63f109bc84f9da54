package io.stellwerk.escalation.actions;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.EscalationConfig;
import io.stellwerk.messaging.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Forgets answers that nobody will ask for again. */
@ApplicationScoped
public class ForgetAnswers {

    private final Database database;
    private final Answers answers;
    private final EscalationConfig config;

    ForgetAnswers(Database database, Answers answers, EscalationConfig config) {
        this.database = database;
        this.answers = answers;
        this.config = config;
    }

    /** Forgets the answers that are older than repeats are known for. */
    public Uni<Void> forget(Instant now) {
        return database.inTransaction(
                transaction -> answers.forgetBefore(transaction, now.minus(config.repeatsKnownFor())));
    }
}
