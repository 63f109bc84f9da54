package io.stellwerk.intake.customers;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person or system that asks, with everything it is recognised by. */
public record Customer(UUID id, @Nullable String name, Set<Identity> identities) {

    /** The first known value of this kind. */
    public Optional<String> identity(Identity.Kind kind) {
        return identities.stream()
                .filter(identity -> identity.kind() == kind)
                .map(Identity::value)
                .findFirst();
    }

    /** This customer as a message shows it: what the sender says of itself stands before what was known. */
    public Customer seenAs(Sender sender) {
        Set<Identity> all = new LinkedHashSet<>(sender.identities());
        all.addAll(identities);
        return new Customer(id, sender.name() == null ? name : sender.name(), all);
    }
}
