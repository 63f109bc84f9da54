package io.stellwerk.intake.customers;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Column;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Customers in tables; an identity is unique, so that two transactions cannot make two customers of one person. */
@ApplicationScoped
class SqlCustomers implements Customers {

    @Override
    public Uni<List<Customer>> having(Transaction transaction, Collection<Identity> identities) {
        return transaction
                .sql("""
                        select distinct c.id, c.name, own.identity
                        from customer_identity asked
                        join customer c on c.id = asked.customer_id
                        join customer_identity own on own.customer_id = c.id
                        where asked.identity = any(cast(:identities as text[]))""")
                .with("identities", Column.text(identities, Identity::key))
                .list()
                .map(SqlCustomers::customers);
    }

    /** Claims in the order of the identities, so that two transactions can never wait for each other. */
    @Override
    public Uni<Set<Identity>> claim(Transaction transaction, Map<Identity, UUID> claims) {
        Map<String, UUID> sorted = new TreeMap<>();
        claims.forEach((identity, customer) -> sorted.put(identity.key(), customer));
        return transaction
                .sql("""
                        insert into customer_identity (identity, customer_id)
                        select identity, customer_id
                        from unnest(cast(:identities as text[]), cast(:customers as uuid[])) as claim(identity, customer_id)
                        on conflict do nothing returning identity""", String.class)
                .with("identities", sorted.keySet().toArray(String[]::new))
                .with("customers", sorted.values().toArray(UUID[]::new))
                .list()
                .map(won -> won.stream().map(Identity::ofKey).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Void> add(Transaction transaction, Collection<Customer> customers, Instant now) {
        return transaction
                .sql("""
                        insert into customer (id, name, created_at)
                        select id, name, cast(:now as timestamptz)
                        from unnest(cast(:ids as uuid[]), cast(:names as text[])) as added(id, name)""")
                .with("now", now)
                .with("ids", Column.ids(customers, Customer::id))
                .with("names", Column.text(customers, Customer::name))
                .update()
                .replaceWithVoid();
    }

    private static List<Customer> customers(List<Object[]> rows) {
        Map<UUID, Customer> customers = new LinkedHashMap<>();
        for (Object[] row : rows) {
            customers
                    .computeIfAbsent((UUID) row[0], id -> new Customer(id, (String) row[1], new LinkedHashSet<>()))
                    .identities()
                    .add(Identity.ofKey((String) row[2]));
        }
        return List.copyOf(customers.values());
    }
}
