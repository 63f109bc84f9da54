package io.stellwerk.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Messages and conversations of the domain tests, in the words of the desk. */
final class Given {
    static final Instant NOW = Instant.parse("2026-11-23T09:15:00Z");

    private static long sequence = 100_000;

    private Given() {}

    static NewTicket newTicket() {
        return new NewTicket(UUID.randomUUID(), TicketNumber.of(sequence++));
    }

    static Conversation ticketOf(String address) {
        return new Conversation(UUID.randomUUID(), newTicket().number(), Set.of(Identity.email(address)));
    }

    static Draft mailFrom(String address) {
        return new Draft(address);
    }

    /** A message in the making. */
    static final class Draft {
        private final Sender sender;
        private final List<MessageKey> keys = new ArrayList<>();
        private final List<ThreadCandidate> threads = new ArrayList<>();
        private Origin origin = Origin.PERSON;
        private DeliveryReport report;

        Draft(String address) {
            this.sender = new Sender(null, List.of(Identity.email(address)));
            this.keys.add(MessageKey.of("email:<" + UUID.randomUUID() + "@kunde.example>"));
        }

        Draft withKey(String key) {
            keys.set(0, MessageKey.of(key));
            return this;
        }

        Draft withKey(String key, String fingerprint) {
            keys.set(0, new MessageKey(key, fingerprint));
            return this;
        }

        Draft pointingTo(ThreadCandidate candidate) {
            threads.add(candidate);
            return this;
        }

        Draft writtenBy(Origin who) {
            origin = who;
            return this;
        }

        Draft reportingAbout(UUID ticketId) {
            origin = Origin.DELIVERY_REPORT;
            report = new DeliveryReport("anna@kunde.example", "failed", "5.1.1", true, "<sw.x@desk.example>", ticketId);
            return this;
        }

        InboundMessage message() {
            return new InboundMessage(
                    UUID.randomUUID(),
                    Channel.EMAIL,
                    keys,
                    origin,
                    true,
                    sender,
                    Content.plain("Drucker", "Der Drucker druckt nicht."),
                    new MailHeaders("<m@kunde.example>", List.of(), Set.of(Identity.email("kollege@kunde.example"))),
                    report,
                    threads,
                    Map.of(),
                    null,
                    NOW,
                    null);
        }
    }
}
