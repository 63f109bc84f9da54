package io.stellwerk.intake.conversations;

import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.Service;
import io.stellwerk.intake.messages.Channel;
import io.stellwerk.intake.messages.Draft;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.InboundMessages;
import io.stellwerk.intake.messages.MessageKey;
import io.stellwerk.messaging.Transactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** State and event commit together (invariant 3): what is rolled back leaves no ticket, no event and no claimed key. */
@QuarkusTest
@Tag("slow")
class RollbackPublishesNothingFaultIT {
    @Inject
    Transactions transactions;

    @Inject
    ReceiveMessages receive;

    @Inject
    ReceiveMessage receiveOne;

    @Inject
    InboundMessages messages;

    @Test
    void message_canBeDeliveredAgain_whenItsTransactionWasRolledBack() throws Throwable {
        // Given
        String address = newAddress();
        MessageKey key = MessageKey.of("web:" + UUID.randomUUID());

        // When
        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> rolledBack(message(key, address))))
                .hasMessageContaining("the power went out");
        Receipt receipt = VertxContextSupport.subscribeAndAwait(() -> receiveOne.receive(message(key, address)));

        // Then
        assertThat(receipt.outcome()).isEqualTo(Receipt.Result.OPENED);
        Service.awaitEvent(String.valueOf(receipt.ticketId()), "ticket-received");
        assertThat(Service.publishedWith(address)).hasSize(1);
    }

    private Uni<Void> rolledBack(InboundMessage message) {
        return transactions.run((transaction, outbox) -> receive.load(transaction, List.of(message))
                .invoke(batch -> receive.decide(batch, message))
                .chain(batch -> receive.save(transaction, batch, outbox))
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("the power went out"))));
    }

    private InboundMessage message(MessageKey key, String address) {
        return messages.of(new Draft(
                Channel.WEB,
                key,
                new Draft.From(null, address, null, null),
                "Strom",
                "Der Strom ist weg.",
                null,
                Map.of(),
                null,
                null,
                null));
    }
}
