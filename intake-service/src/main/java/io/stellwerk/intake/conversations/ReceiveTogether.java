package io.stellwerk.intake.conversations;

import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.messaging.GroupCommit;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receives messages that share a transaction. */
@ApplicationScoped
class ReceiveTogether implements GroupCommit.Work<ReceiveTogether.Wanted, Decided> {
    private final ReceiveMessages receive;
    private final IntakeMetrics metrics;
    private final AuditLog audit;

    ReceiveTogether(ReceiveMessages receive, IntakeMetrics metrics, AuditLog audit) {
        this.receive = receive;
        this.metrics = metrics;
        this.audit = audit;
    }

    /**
     * Message to receive.
     *
     * @param release who wants it, if it was ignored before
     */
    record Wanted(InboundMessage message, @Nullable Release release) {}

    @Override
    public Uni<List<Decided>> perform(Transaction transaction, Outbox outbox, List<Wanted> wanted) {
        List<InboundMessage> messages = wanted.stream().map(Wanted::message).toList();
        return receive.load(transaction, messages)
                .invoke(batch -> messages.forEach(message -> receive.decide(batch, message)))
                .call(batch -> receive.save(transaction, batch, outbox))
                .map(batch -> List.copyOf(batch.decided))
                .call(decided -> audit.append(transaction, entries(wanted, decided)));
    }

    @Override
    public void committed(List<Decided> decided) {
        metrics.received(decided);
    }

    private static List<AuditEntry> entries(List<Wanted> wanted, List<Decided> decided) {
        List<AuditEntry> entries = new ArrayList<>();
        for (int i = 0; i < decided.size(); i++) {
            Release release = wanted.get(i).release();
            if (release != null) {
                release.entry(decided.get(i).outcome()).ifPresent(entries::add);
            }
        }
        return entries;
    }
}
