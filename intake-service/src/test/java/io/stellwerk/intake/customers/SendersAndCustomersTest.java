package io.stellwerk.intake.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whose message it is: identities in any spelling lead to one customer. */
class SendersAndCustomersTest {
    private final CustomerRegister register = new CustomerRegister();

    @Test
    void spellings_of_one_address_or_number_are_one_identity() {
        assertThat(Identity.email(" Anna.Berg@Kunde.Example ")).isEqualTo(Identity.email("anna.berg@kunde.example"));
        Identity number = Identity.phone("040 5550198", "DE").orElseThrow();
        assertThat(Identity.phone("+49 (40) 555-0198", "DE")).contains(number);
        assertThat(Identity.ofKey(number.key())).isEqualTo(number);
    }

    @Test
    void two_messages_of_one_new_sender_make_one_customer() {
        Sender anna = from(Identity.email("anna@kunde.example"));
        register.admit(anna, UUID.randomUUID());
        register.admit(anna, UUID.randomUUID());

        assertThat(register.claims()).hasSize(1);
        assertThat(register.newcomers(Set.of())).hasSize(1);
    }

    @Test
    void a_new_number_beside_a_known_address_belongs_to_that_customer() {
        UUID known = UUID.randomUUID();
        Identity address = Identity.email("anna@kunde.example");
        Identity number = Identity.phone("+49405550198", "DE").orElseThrow();
        register.know(List.of(new Customer(known, "Anna", Set.of(address))));

        register.admit(from(address, number), UUID.randomUUID());

        assertThat(register.claims()).containsOnlyKeys(number).containsValue(known);
        assertThat(register.newcomers(Set.of(known))).isEmpty();
    }

    @Test
    void whoever_loses_the_race_for_an_identity_takes_the_winners_customer() {
        Identity address = Identity.email("anna@kunde.example");
        UUID loser = UUID.randomUUID();
        UUID winner = UUID.randomUUID();
        register.admit(from(address), loser);

        register.know(List.of(new Customer(winner, "Anna", Set.of(address))));

        assertThat(register.customerOf(from(address), loser).id()).isEqualTo(winner);
        assertThat(register.newcomers(Set.of(winner))).isEmpty();
    }

    @Test
    void of_identities_that_disagree_the_most_reliable_kind_decides_and_the_other_keeps_its_customer() {
        UUID account = UUID.randomUUID();
        UUID mailbox = UUID.randomUUID();
        Identity external = Identity.external("crm-17");
        Identity address = Identity.email("anna@kunde.example");
        Identity number = Identity.phone("+49405550198", "DE").orElseThrow();
        register.know(List.of(
                new Customer(mailbox, "Office", Set.of(address)), new Customer(account, "Anna", Set.of(external))));
        Sender sender = from(number, address, external);

        register.admit(sender, UUID.randomUUID());

        assertThat(register.customerOf(sender, UUID.randomUUID()).id()).isEqualTo(account);
        assertThat(register.customerOf(from(address), UUID.randomUUID()).id()).isEqualTo(mailbox);
        assertThat(register.claims()).containsOnly(Map.entry(number, account));
        assertThat(register.newcomers(Set.of(account, mailbox))).isEmpty();
    }

    @Test
    void an_address_decides_before_a_telephone_number() {
        UUID mailbox = UUID.randomUUID();
        UUID switchboard = UUID.randomUUID();
        Identity address = Identity.email("anna@kunde.example");
        Identity number = Identity.phone("+49405550198", "DE").orElseThrow();
        register.know(List.of(
                new Customer(switchboard, "Switchboard", Set.of(number)),
                new Customer(mailbox, "Anna", Set.of(address))));

        assertThat(register.customerOf(from(number, address), UUID.randomUUID()).id())
                .isEqualTo(mailbox);
    }

    @Test
    void an_identity_that_one_message_of_a_batch_brings_leads_the_next_one_to_the_same_customer() {
        UUID first = UUID.randomUUID();
        Identity address = Identity.email("anna@kunde.example");
        Identity number = Identity.phone("+49405550198", "DE").orElseThrow();
        register.admit(from(address), first);
        register.admit(from(address, number), UUID.randomUUID());

        UUID caller = register.customerOf(from(number), UUID.randomUUID()).id();

        assertThat(caller).isEqualTo(first);
        assertThat(register.claims()).containsOnly(Map.entry(address, first), Map.entry(number, first));
    }

    @Test
    void a_claim_of_the_batch_takes_nothing_from_a_stored_customer() {
        UUID stored = UUID.randomUUID();
        Identity address = Identity.email("anna@kunde.example");
        register.know(List.of(new Customer(stored, "Anna", Set.of(address))));
        UUID fresh = UUID.randomUUID();

        register.admit(from(address), fresh);

        assertThat(register.claims()).isEmpty();
        assertThat(register.newcomers(Set.of(fresh, stored))).isEmpty();
    }

    @Test
    void whoever_loses_one_identity_keeps_the_others_and_is_stored_for_them() {
        Identity address = Identity.email("anna@kunde.example");
        Identity number = Identity.phone("+49405550198", "DE").orElseThrow();
        UUID loser = UUID.randomUUID();
        register.admit(from(address, number), loser);

        register.know(List.of(new Customer(UUID.randomUUID(), "Anna", Set.of(address))));

        assertThat(register.claims()).containsOnly(Map.entry(number, loser));
        assertThat(register.newcomers(Set.of()))
                .singleElement()
                .satisfies(customer -> assertThat(customer.id()).isEqualTo(loser));
    }

    @Test
    void a_customer_is_shown_as_the_sender_presents_itself_and_keeps_what_was_known() {
        UUID id = UUID.randomUUID();
        Identity first = Identity.email("anna@kunde.example");
        Identity second = Identity.email("anna@privat.example");
        register.know(List.of(new Customer(id, "Anna", Set.of(first))));

        Customer renamed = register.customerOf(new Sender("Anna Berg", List.of(first)), id);
        Customer unnamed = register.customerOf(new Sender(null, List.of(first)), id);
        Customer seen = unnamed.seenAs(from(second));

        assertThat(renamed.name()).isEqualTo("Anna Berg");
        assertThat(unnamed.name()).isEqualTo("Anna");
        assertThat(seen.identity(Identity.Kind.EMAIL)).contains("anna@privat.example");
        assertThat(seen.identities()).containsExactly(second, first);
        assertThat(seen.identity(Identity.Kind.PHONE)).isEmpty();
    }

    @Test
    void a_sender_is_shown_by_address_then_number_then_name_then_account() {
        Identity external = Identity.external("crm-17");
        Identity number = Identity.phone("+49405550198", "DE").orElseThrow();
        Identity address = Identity.email("anna@kunde.example");

        assertThat(from(external, number, address).display()).isEqualTo("anna@kunde.example");
        assertThat(from(external, number).display()).isEqualTo("+49405550198");
        assertThat(from(external).display()).isEqualTo("Anna");
        assertThat(new Sender(null, List.of(external)).display()).isEqualTo("crm-17");
        assertThat(new Sender(null, List.of(new Identity(Identity.Kind.EMAIL, ""))).display())
                .isNull();
    }

    @Test
    void a_sender_without_identity_is_a_customer_of_its_own() {
        Sender nobody = new Sender("Anrufer", List.of());
        UUID fresh = UUID.randomUUID();
        register.admit(nobody, fresh);

        assertThat(register.newcomers(Set.of(fresh)))
                .singleElement()
                .satisfies(customer -> assertThat(customer.name()).isEqualTo("Anrufer"));
    }

    private static Sender from(Identity... identities) {
        return new Sender("Anna", List.of(identities));
    }
}
