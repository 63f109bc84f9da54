package io.stellwerk.intake.customers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sender of a message, as the message has it. */
public record Sender(@Nullable String name, List<Identity> identities) {

    /** Sorts the identities, so that the most reliable comes first. */
    public Sender {
        identities = identities.stream()
                .filter(identity -> !identity.value().isEmpty())
                .sorted((a, b) -> a.kind().compareTo(b.kind()))
                .toList();
    }

    /** The value of the first identity of this kind. */
    public Optional<String> identity(Identity.Kind kind) {
        return identities.stream()
                .filter(identity -> identity.kind() == kind)
                .map(Identity::value)
                .findFirst();
    }

    /** The sender as people see it: the address or number, else the name. */
    public @Nullable String display() {
        return identity(Identity.Kind.EMAIL)
                .map(MailDomain::shown)
                .or(() -> identity(Identity.Kind.PHONE))
                .or(() -> Optional.ofNullable(name))
                .or(() -> identity(Identity.Kind.EXTERNAL))
                .orElse(null);
    }
}
