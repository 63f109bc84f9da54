package io.stellwerk.intake.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.application.Customers;
import io.stellwerk.intake.domain.Customer;
import io.stellwerk.intake.domain.Identity;
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
import org.hibernate.reactive.mutiny.Mutiny;

/** Customers in tables; an identity is unique, so that two transactions cannot make two customers of one person. */
@ApplicationScoped
class SqlCustomers implements Customers {

    @Override
    public Uni<List<Customer>> having(Mutiny.Session session, Collection<Identity> identities) {
        return session.createNativeQuery("""
                        select distinct c.id, c.name, own.identity
                        from customer_identity asked
                        join customer c on c.id = asked.customer_id
                        join customer_identity own on own.customer_id = c.id
                        where asked.identity = any(cast(:identities as text[]))""", Object[].class)
                .setParameter("identities", Column.text(identities, Identity::key))
                .getResultList()
                .map(SqlCustomers::customers);
    }

    /** Claims in the order of the identities, so that two transactions can never wait for each other. */
    @Override
    public Uni<Set<Identity>> claim(Mutiny.Session session, Map<Identity, UUID> claims) {
        Map<String, UUID> sorted = new TreeMap<>();
        claims.forEach((identity, customer) -> sorted.put(identity.key(), customer));
        return session.createNativeQuery("""
                        insert into customer_identity (identity, customer_id)
                        select identity, customer_id
                        from unnest(cast(:identities as text[]), cast(:customers as uuid[])) as claim(identity, customer_id)
                        on conflict do nothing returning identity""", String.class)
                .setParameter("identities", sorted.keySet().toArray(String[]::new))
                .setParameter("customers", sorted.values().toArray(UUID[]::new))
                .getResultList()
                .map(won -> won.stream().map(Identity::ofKey).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, Collection<Customer> customers, Instant now) {
        return session.createNativeQuery("""
                        insert into customer (id, name, created_at)
                        select id, name, cast(:now as timestamptz)
                        from unnest(cast(:ids as uuid[]), cast(:names as text[])) as added(id, name)""")
                .setParameter("now", now)
                .setParameter("ids", Column.ids(customers, Customer::id))
                .setParameter("names", Column.text(customers, Customer::name))
                .executeUpdate()
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
