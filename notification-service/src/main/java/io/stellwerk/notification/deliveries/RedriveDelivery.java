package io.stellwerk.notification.deliveries;

import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.Caller;
import io.stellwerk.audit.Subject;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.DeliveryState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends a delivery that is held, at a person's request. */
@ApplicationScoped
public class RedriveDelivery {

    private final Database database;
    private final Ledger ledger;
    private final Deliveries deliveries;
    private final AuditLog audit;

    RedriveDelivery(Database database, Ledger ledger, Deliveries deliveries, AuditLog audit) {
        this.database = database;
        this.ledger = ledger;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    /** Result of a redrive. */
    public sealed interface Result permits OnItsWay, NotHeld, Unknown {}

    /** The worker will take it. */
    public record OnItsWay(Deliveries.Delivery delivery) implements Result {}

    /** It is neither in doubt nor failed. */
    public record NotHeld() implements Result {}

    /** There is none with that id. */
    public record Unknown() implements Result {}

    /** Frees the delivery for another attempt. */
    public Uni<Result> redrive(UUID id, Caller caller) {
        return database.inTransaction(transaction -> deliveries
                .find(transaction, id)
                .chain(before -> ledger.redrive(transaction, id).chain(freed -> {
                    if (before.isEmpty() || freed.isEmpty()) {
                        return Uni.createFrom().item(new Unknown());
                    }
                    return freed.get()
                            ? onItsWay(transaction, before.get(), caller)
                            : Uni.createFrom().item(new NotHeld());
                })));
    }

    private Uni<Result> onItsWay(Transaction transaction, Deliveries.Delivery before, Caller caller) {
        UUID id = before.notificationId();
        AuditEntry entry = AuditEntry.changed(
                caller,
                "delivery.redrive",
                Subject.of("delivery", id),
                Map.of("state", before.state().name()),
                Map.of(
                        "state",
                        DeliveryState.PENDING.name(),
                        "ticketId",
                        before.ticketId().toString()));
        return audit.append(transaction, List.of(entry))
                .chain(() -> deliveries.find(transaction, id))
                .map(found -> found.<Result>map(OnItsWay::new).orElseGet(Unknown::new));
    }
}
