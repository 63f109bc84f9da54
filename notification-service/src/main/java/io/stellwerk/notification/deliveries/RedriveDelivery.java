package io.stellwerk.notification.deliveries;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Sends a delivery that is held, at a person's request. */
@ApplicationScoped
public class RedriveDelivery {

    private final Transactions transactions;
    private final Ledger ledger;
    private final Deliveries deliveries;

    RedriveDelivery(Transactions transactions, Ledger ledger, Deliveries deliveries) {
        this.transactions = transactions;
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
        return transactions.run((transaction, outbox) -> ledger.redrive(transaction, id)
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
