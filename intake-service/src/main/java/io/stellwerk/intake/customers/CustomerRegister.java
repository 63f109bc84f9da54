package io.stellwerk.intake.customers;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The customers that the senders of a batch may be. Whoever has no known identity becomes a new customer; an unknown
 * identity beside a known one is added to that customer. Two known customers are never merged here.
 */
public final class CustomerRegister {
    private final Map<Identity, UUID> owners = new HashMap<>();
    private final Map<UUID, Customer> customers = new HashMap<>();
    private final Map<Identity, UUID> claims = new LinkedHashMap<>();
    private final Set<UUID> stored = new HashSet<>();

    /** Adds customers that are stored already; they win over claims made here. */
    public void know(Collection<Customer> known) {
        for (Customer customer : known) {
            stored.add(customer.id());
            customers.put(customer.id(), customer);
            for (Identity identity : customer.identities()) {
                owners.put(identity, customer.id());
                claims.remove(identity);
            }
        }
    }

    /** Makes sure that the sender has a customer; the fresh id is for a new one. */
    public void admit(Sender sender, UUID freshId) {
        UUID owner = ownerOf(sender, freshId);
        customers.computeIfAbsent(owner, id -> new Customer(id, sender.name(), new LinkedHashSet<>()));
        for (Identity identity : sender.identities()) {
            if (owners.putIfAbsent(identity, owner) == null) {
                claims.put(identity, owner);
            }
        }
    }

    /** The customer of an admitted sender, as this sender shows it. */
    public Customer customerOf(Sender sender, UUID freshId) {
        UUID id = ownerOf(sender, freshId);
        Customer known = customers.get(id);
        return known == null
                ? new Customer(id, sender.name(), new LinkedHashSet<>(sender.identities()))
                : known.seenAs(sender);
    }

    /** The identities that nobody had, each with the customer it is meant for. */
    public Map<Identity, UUID> claims() {
        return Map.copyOf(claims);
    }

    /** The customers that must be stored: those used, and those that have got an identity. */
    public List<Customer> newcomers(Set<UUID> used) {
        return customers.values().stream()
                .filter(customer -> !stored.contains(customer.id()))
                .filter(customer -> used.contains(customer.id()) || claims.containsValue(customer.id()))
                .toList();
    }

    private UUID ownerOf(Sender sender, UUID freshId) {
        return sender.identities().stream()
                .filter(owners::containsKey)
                .findFirst()
                .map(owners::get)
                .orElse(freshId);
    }
}
