package io.stellwerk.intake.selfservice.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.replytokens.TicketLink;
import io.stellwerk.intake.selfservice.TicketLinks;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Revoked links in a table: not the links, but until when those of a ticket were issued. */
@ApplicationScoped
class SqlTicketLinks implements TicketLinks {

    private final Database database;

    SqlTicketLinks(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Boolean> accepts(TicketLink link) {
        return database.read(transaction -> transaction
                .sql("""
                        select exists (select from ticket t left join revoked_ticket_link r on r.ticket_id = t.id
                          where t.id = :ticket and (r.issued_until is null or r.issued_until < cast(:issued as timestamptz)))""", Boolean.class)
                .with("ticket", link.ticketId())
                .with("issued", link.issued())
                .one());
    }

    @Override
    public Uni<Boolean> revoke(Transaction transaction, UUID ticketId, Instant issuedUntil) {
        return transaction
                .sql("""
                        insert into revoked_ticket_link (ticket_id, issued_until)
                        select id, cast(:until as timestamptz) from ticket where id = :ticket
                        on conflict (ticket_id) do update
                          set issued_until = greatest(revoked_ticket_link.issued_until, excluded.issued_until)""")
                .with("ticket", ticketId)
                .with("until", issuedUntil)
                .update()
                .map(changed -> changed == 1);
    }
}
