package io.stellwerk.intake.conversations;

import static io.stellwerk.intake.conversations.Given.mailFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.messages.InboundMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Requests that were stored before idempotency keys belonged to their senders are still known by whoever repeats them. */
class RequestsOfBeforeTest {
    private static final String ANNA = "anna@kunde.example";
    private static final Delivery BEFORE = new Delivery("hash-of-a", new UUID(7, 7), TicketNumber.of(100_007));

    @Test
    void a_repeat_gets_the_first_answer() {
        InboundMessage repeat =
                mailFrom(ANNA).withKey("web/ben:k1", "hash-of-a", "web:k1").message();
        IntakeBatch batch = batch(repeat);

        batch.know(Map.of("web:k1", BEFORE));

        assertThat(batch.fresh()).isEmpty();
        assertThat(batch.decide(repeat)).isEqualTo(new Outcome.Duplicate(BEFORE.ticketId(), BEFORE.number()));
    }

    @Test
    void another_request_under_the_same_key_is_another_sender_s() {
        InboundMessage other =
                mailFrom(ANNA).withKey("web/ben:k1", "hash-of-b", "web:k1").message();
        IntakeBatch batch = batch(other);

        batch.know(Map.of("web:k1", BEFORE));

        assertThat(batch.fresh()).containsExactly(other);
        assertThat(batch.decide(other)).isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void what_the_sender_stored_under_its_own_key_counts_first() {
        Delivery own = new Delivery("hash-of-b", new UUID(8, 8), TicketNumber.of(100_008));
        InboundMessage repeat =
                mailFrom(ANNA).withKey("web/ben:k1", "hash-of-b", "web:k1").message();
        InboundMessage reused =
                mailFrom(ANNA).withKey("web/ben:k1", "hash-of-a", "web:k1").message();
        IntakeBatch batch = batch(repeat, reused);

        batch.know(Map.of("web:k1", BEFORE, "web/ben:k1", own));

        assertThat(batch.decide(repeat)).isEqualTo(new Outcome.Duplicate(own.ticketId(), own.number()));
        assertThat(batch.decide(reused)).isEqualTo(new Outcome.KeyReused());
    }

    private static IntakeBatch batch(InboundMessage... messages) {
        IntakeBatch batch = new IntakeBatch(List.of(messages), UUID::randomUUID);
        batch.numbers.add(TicketNumber.of(100_100));
        return batch;
    }
}
