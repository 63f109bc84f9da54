package io.stellwerk.notification.deliveries.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.board.persistence.BoardRevision;
import io.stellwerk.notification.deliveries.Ledger;
import io.stellwerk.notification.deliveries.OutgoingMail;
import io.stellwerk.notification.replytokens.ConfiguredIdentity;
import io.stellwerk.notification.storms.StormBreakers;
import io.stellwerk.notification.suppression.persistence.SuppressionConditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The ledger as the delivery worker uses it, a statement for each step. */
@ApplicationScoped
class SqlLedger implements Ledger {

    private final LedgerClaims claims;
    private final StormBreakers breakers;
    private final ConfiguredIdentity identity;

    SqlLedger(LedgerClaims claims, StormBreakers breakers, ConfiguredIdentity identity) {
        this.claims = claims;
        this.breakers = breakers;
        this.identity = identity;
    }

    /** Columns that are written when a mail is about to leave. */
    record LeavingRow(UUID id, String language, String messageId) {}

    @Override
    public Uni<List<OutgoingMail>> claim(Transaction transaction, String worker, int atMost) {
        return claims.claim(transaction, worker, atMost);
    }

    @Override
    public Uni<Set<UUID>> transmitting(Transaction transaction, String worker, Collection<OutgoingMail> mails) {
        List<LeavingRow> rows = mails.stream()
                .map(mail ->
                        new LeavingRow(mail.id(), mail.contact().language().code(), mail.messageId(identity.get())))
                .toList();
        return ids(transaction
                .sql("""
                        update notification n
                        set state = 'TRANSMITTING', changed_at = now(), language = r.language,
                            message_id = r."messageId"
                        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                            id uuid, language text, "messageId" text)
                        where n.id = r.id and n.state = 'CLAIMED' and n.claimed_by = cast(:worker as text)
                        returning cast(n.id as text)""", String.class)
                .with("rows", JsonRows.write(rows))
                .with("worker", worker)
                .list());
    }

    /** A mail that was delivered by a worker thought dead counts as delivered, unless another has taken it since. */
    @Override
    public Uni<Set<UUID>> settle(Transaction transaction, String worker, List<Settled> settled) {
        return ids(transaction
                        .sql("""
                        update notification n
                        set state = r.state, reason = r.reason, not_before = now() + r.pause, attempts = r.attempts,
                            changed_at = now()
                        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                            id uuid, state text, reason text, pause interval, attempts int)
                        where n.id = r.id and n.claimed_by = cast(:worker as text)
                            and (n.state = 'TRANSMITTING'
                                or r.state = 'DELIVERED' and n.state in ('PENDING', 'IN_DOUBT'))
                        returning cast(n.id as text)""", String.class)
                        .with("rows", JsonRows.write(settled))
                        .with("worker", worker)
                        .list())
                .call(() -> BoardRevision.raise(transaction));
    }

    @Override
    public Uni<Integer> giveBack(Transaction transaction, String worker) {
        return transaction.sql("""
                        update notification set state = 'PENDING', changed_at = now()
                        where state = 'CLAIMED' and claimed_by = cast(:worker as text)""").with("worker", worker).update();
    }

    @Override
    public Uni<Integer> recover(Transaction transaction, Duration claimTimeout, Duration transmitTimeout) {
        return transaction
                .sql("""
                        update notification
                        set state = case when state = 'TRANSMITTING' then 'IN_DOUBT' else 'PENDING' end,
                            reason = case when state = 'TRANSMITTING' then 'the worker died while handing it over' end,
                            changed_at = now()
                        where state = 'CLAIMED' and changed_at < now() - cast(cast(:claimTimeout as text) as interval)
                            or state = 'TRANSMITTING' and changed_at < now() - cast(cast(:transmitTimeout as text) as interval)""")
                .with("claimTimeout", claimTimeout.toString())
                .with("transmitTimeout", transmitTimeout.toString())
                .update()
                .call(recovered -> recovered == 0 ? Uni.createFrom().voidItem() : BoardRevision.raise(transaction));
    }

    @Override
    public Uni<Optional<Boolean>> redrive(Transaction transaction, UUID id) {
        return transaction
                .sql("""
                        with known as (select id, state, reason from notification where id = cast(:id as uuid) for update),
                        freed as (
                            update notification n set state = 'PENDING', not_before = now(), changed_at = now(),
                                reason = null
                            from known
                            where n.id = known.id and (known.state in ('IN_DOUBT', 'FAILED')
                                or known.state = 'SUPPRESSED' and known.reason = 'ADDRESS_SUPPRESSED'
                                    and not exists (
                                        select 1 from suppressed_address s where s.address = n.recipient and\s""" + SuppressionConditions.COVERED + """
                                ))
                            returning n.id)
                        select exists (select 1 from freed) from known""", Boolean.class)
                .with("id", id)
                .oneOrNothing()
                .map(Optional::ofNullable)
                .call(() -> BoardRevision.raise(transaction));
    }

    @Override
    public Uni<Void> countFailures(Transaction transaction, int failures, Instant now) {
        return breakers.fail(transaction, failures, now);
    }

    private static Uni<Set<UUID>> ids(Uni<List<String>> rows) {
        return rows.map(list -> {
            Set<UUID> ids = new HashSet<>();
            list.forEach(id -> ids.add(UUID.fromString(id)));
            return ids;
        });
    }
}
