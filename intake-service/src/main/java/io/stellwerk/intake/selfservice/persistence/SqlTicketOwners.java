package io.stellwerk.intake.selfservice.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.customers.Sender;
import io.stellwerk.intake.selfservice.TicketOwner;
import io.stellwerk.intake.selfservice.TicketOwners;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Customers of tickets, with all that they are recognised by. */
@ApplicationScoped
class SqlTicketOwners implements TicketOwners {

    @Override
    public Uni<TicketOwner> of(Transaction transaction, UUID ticketId) {
        return transaction.sql("""
                        select t.number, c.id, c.name, i.identity from ticket t join customer c on c.id = t.customer_id
                        left join customer_identity i on i.customer_id = c.id
                        where t.id = :ticket order by i.identity""").with("ticket", ticketId).list().map(rows -> owner(ticketId, rows));
    }

    private static TicketOwner owner(UUID ticketId, List<Object[]> rows) {
        Object[] first = rows.getFirst();
        List<Identity> identities = rows.stream()
                .filter(row -> row[3] != null)
                .map(row -> Identity.ofKey((String) row[3]))
                .toList();
        return new TicketOwner(ticketId, (String) first[0], (UUID) first[1], new Sender((String) first[2], identities));
    }
}
