package io.stellwerk.notification.correspondence;

import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.suppression.Suppressions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Addresses an agent's answer: to the customer, and to each of those who get a copy, unless a rule forbids it. */
record Addressing(RecipientRules rules, Suppressions suppressions, Supplier<UUID> ids) {

    /** The answer to the customer; it waits while nobody knows who that is. */
    Notification toCustomer(Notification reply, Contact contact) {
        return contact.known() ? addressed(reply, contact, contact.address()) : reply;
    }

    /** The copies of an answer whose customer is known. The customer gets none, and neither does the desk. */
    List<Notification> copies(Notification reply, Contact contact) {
        Answer answer = reply.answer();
        if (answer == null || !contact.known()) {
            return List.of();
        }
        String customer =
                MailAddress.of(contact.address()).map(MailAddress::value).orElse("");
        return answer.cc().stream()
                .filter(copy -> !copy.equals(customer))
                .map(copy -> addressed(reply.again(ids.get()), contact, copy))
                .toList();
    }

    private Notification addressed(Notification reply, Contact contact, @Nullable String given) {
        Optional<MailAddress> address = MailAddress.of(given);
        boolean suppressed =
                address.filter(a -> suppressions.withholds(a, reply.template())).isPresent();
        return rules.forbidden(given, suppressed)
                .map(reason -> reply.suppressed(address, reason))
                .orElseGet(() -> reply.in(contact.language()).to(address.orElseThrow()));
    }
}
