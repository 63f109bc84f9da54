package io.stellwerk.intake.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
