package io.stellwerk.notification.deliveries;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Sends a delivery that is held, at a person's request. */
@ApplicationScoped
public class RedriveDelivery {

    private final Database database;
    private final Ledger ledger;
    private final Deliveries deliveries;

    RedriveDelivery(Database database, Ledger ledger, Deliveries deliveries) {
        this.database = database;
        this.ledger = ledger;
        this.deliveries = deliveries;
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
    public Uni<Result> redrive(UUID id) {
        return database.inTransaction(transaction -> ledger.redrive(transaction, id)
                .chain(freed -> freed.isEmpty()
                        ? Uni.createFrom().<Result>item(new Unknown())
                        : freed.get()
                                ? onItsWay(transaction, id)
                                : Uni.createFrom().<Result>item(new NotHeld())));
    }

    private Uni<Result> onItsWay(Transaction transaction, UUID id) {
        return deliveries
                .find(transaction, id)
                .map(found -> found.<Result>map(OnItsWay::new).orElseGet(Unknown::new));
    }
}
