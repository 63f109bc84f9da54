package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.customers.Customer;
import io.stellwerk.intake.customers.Customers;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.messaging.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Intake's customers: a claim of an identity waits for another transaction's claim of the same. */
final class CustomerTable implements Customers {

    private static final Table<Customer> CUSTOMERS = new Table<>("customer");
    private static final Table<Owned> IDENTITIES = new Table<>("customer identity");

    private record Owned(Identity identity, UUID customerId) {}

    static Set<Identity> identities(SimulatedTransaction transaction, UUID customerId) {
        Set<Identity> own = new LinkedHashSet<>();
        transaction.rows(IDENTITIES).stream()
                .filter(owned -> owned.customerId().equals(customerId))
                .forEach(owned -> own.add(owned.identity()));
        return own;
    }

    @Override
    public Uni<List<Customer>> having(Transaction given, Collection<Identity> asked) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("select customers", () -> {
            Map<UUID, Customer> found = new LinkedHashMap<>();
            asked.stream()
                    .map(Identity::key)
                    .sorted()
                    .forEach(key -> transaction
                            .row(IDENTITIES, key)
                            .ifPresent(owned -> transaction
                                    .row(CUSTOMERS, owned.customerId().toString())
                                    .ifPresent(customer -> found.put(
                                            customer.id(),
                                            new Customer(
                                                    customer.id(),
                                                    customer.name(),
                                                    identities(transaction, customer.id()))))));
            return List.copyOf(found.values());
        });
    }

    @Override
    public Uni<Set<Identity>> claim(Transaction given, Map<Identity, UUID> claims) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        TreeMap<String, Owned> sorted = new TreeMap<>();
        claims.forEach((identity, customer) -> sorted.put(identity.key(), new Owned(identity, customer)));
        List<String> locks =
                sorted.keySet().stream().map(key -> "identity/" + key).toList();
        return transaction.statement("insert identities", locks, () -> {
            Set<Identity> won = new LinkedHashSet<>();
            sorted.forEach((key, owned) -> {
                if (transaction.row(IDENTITIES, key).isEmpty()) {
                    transaction.put(IDENTITIES, key, owned);
                    won.add(owned.identity());
                }
            });
            return won;
        });
    }

    @Override
    public Uni<Void> add(Transaction given, Collection<Customer> customers, Instant now) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("insert customers", () -> {
            customers.forEach(
                    customer -> transaction.insert(CUSTOMERS, customer.id().toString(), customer));
            return null;
        });
    }
}
