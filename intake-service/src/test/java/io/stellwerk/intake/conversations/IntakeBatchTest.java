package io.stellwerk.intake.conversations;

import static io.stellwerk.intake.conversations.Given.mailFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.customers.Customer;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.Origin;
import io.stellwerk.intake.messages.ThreadCandidate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Messages that share a transaction: what has to be loaded for them, and what is decided. */
class IntakeBatchTest {
    private static final String ANNA = "anna@kunde.example";

    private final AtomicLong ids = new AtomicLong();

    @Test
    void repeats_and_what_is_no_conversation_need_nothing_loaded() {
        InboundMessage repeat = mailFrom(ANNA).withKey("email:repeat").message();
        InboundMessage loop = mailFrom(ANNA).writtenBy(Origin.OWN_LOOP).message();
        InboundMessage report = mailFrom(ANNA).reportingAbout(UUID.randomUUID()).message();
        InboundMessage note = mailFrom(ANNA).writtenBy(Origin.MACHINE).message();
        InboundMessage fresh = mailFrom(ANNA).message();
        IntakeBatch batch = batch(repeat, loop, report, note, fresh);
        batch.deliveries.know("email:repeat", new Delivery(null, UUID.randomUUID(), TicketNumber.of(100_001)));

        assertThat(batch.fresh()).containsExactly(note, fresh);
    }

    @Test
    void each_new_ticket_gets_the_next_number_and_each_message_its_customer() {
        InboundMessage first = mailFrom(ANNA).message();
        InboundMessage second = mailFrom("ben@kunde.example").message();
        IntakeBatch batch = batch(first, second);
        batch.numbers.addAll(List.of(TicketNumber.of(100_001), TicketNumber.of(100_002)));
        UUID known = new UUID(9, 9);
        batch.customers.know(List.of(new Customer(known, "Ben", Set.of(Identity.email("ben@kunde.example")))));

        batch.decide(first);
        batch.decide(second);

        assertThat(batch.decided)
                .extracting(one -> one.outcome().number())
                .containsExactly(TicketNumber.of(100_001), TicketNumber.of(100_002));
        assertThat(batch.decided)
                .extracting(one -> one.customer().id())
                .containsExactly(batch.customerId(first), known);
        assertThat(batch.decided).extracting(Decided::message).containsExactly(first, second);
    }

    @Test
    void a_message_keeps_the_id_that_its_customer_may_get() {
        InboundMessage first = mailFrom(ANNA).message();
        InboundMessage second = mailFrom(ANNA).message();
        IntakeBatch batch = batch(first, second);

        UUID id = batch.customerId(first);

        assertThat(batch.customerId(first)).isEqualTo(id);
        assertThat(batch.customerId(second)).isNotEqualTo(id);
    }

    @Test
    void whatever_points_to_a_conversation_is_collected() {
        UUID signed = UUID.randomUUID();
        UUID expired = UUID.randomUUID();
        UUID returned = UUID.randomUUID();
        TicketNumber numbered = TicketNumber.of(100_001);
        TicketNumber stated = TicketNumber.of(100_002);
        List<InboundMessage> messages = List.of(
                mailFrom(ANNA)
                        .pointingTo(new ThreadCandidate.Signed(signed))
                        .pointingTo(new ThreadCandidate.Expired(expired))
                        .pointingTo(new ThreadCandidate.Forged(UUID.randomUUID()))
                        .pointingTo(new ThreadCandidate.Numbered(numbered))
                        .pointingTo(new ThreadCandidate.Stated(stated))
                        .pointingTo(new ThreadCandidate.Answering(List.of("<a@kunde.example>")))
                        .pointingTo(new ThreadCandidate.Related(List.of("<b@kunde.example>")))
                        .message(),
                mailFrom(ANNA).reportingAbout(returned).message(),
                mailFrom(ANNA).reportingAbout(null).message());

        assertThat(PointerCollector.of(messages, new Deliveries()))
                .isEqualTo(new ConversationStore.Pointers(
                        Set.of(signed, expired, returned),
                        Set.of(numbered, stated),
                        Set.of("<a@kunde.example>"),
                        Set.of("<b@kunde.example>")));
    }

    @Test
    void the_ticket_of_a_mail_that_has_the_same_id_and_other_words_is_collected_and_that_of_a_repeat_is_not() {
        UUID earlier = UUID.randomUUID();
        InboundMessage stored =
                mailFrom(ANNA, "<1@kunde.example>", "Palette 7 fehlt.").message();
        InboundMessage namesake =
                mailFrom(ANNA, "<1@kunde.example>", "Palette 9 ist nass.").message();
        Deliveries deliveries = new Deliveries();
        stored.keys()
                .forEach(key -> deliveries.know(
                        key.value(), new Delivery(key.fingerprint(), earlier, TicketNumber.of(100_001))));

        assertThat(PointerCollector.of(List.of(namesake), deliveries).tickets()).containsExactly(earlier);
        assertThat(PointerCollector.of(List.of(stored), deliveries).tickets()).isEmpty();
    }

    private IntakeBatch batch(InboundMessage... messages) {
        return new IntakeBatch(List.of(messages), () -> new UUID(1, ids.incrementAndGet()));
    }
}
