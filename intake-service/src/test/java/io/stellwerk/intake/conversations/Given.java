package io.stellwerk.intake.conversations;

import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.customers.Sender;
import io.stellwerk.intake.messages.Addressed;
import io.stellwerk.intake.messages.Authentication;
import io.stellwerk.intake.messages.Channel;
import io.stellwerk.intake.messages.Content;
import io.stellwerk.intake.messages.DeliveryReport;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.MailContent;
import io.stellwerk.intake.messages.MailHeaders;
import io.stellwerk.intake.messages.MessageKey;
import io.stellwerk.intake.messages.Origin;
import io.stellwerk.intake.messages.ThreadCandidate;
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

    /** A mail as it is recognised: its Message-ID, its sender, and what it says. */
    static Draft mailFrom(String address, String messageId, String text) {
        return new Draft(address).saying(messageId, text);
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
        private String messageId = "<m@kunde.example>";
        private List<String> answered = List.of();
        private Set<Identity> copied = Set.of(Identity.email("kollege@kunde.example"));
        private Authentication authentication = Authentication.UNKNOWN;

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

        /** As a request: what its sender calls it, and what everyone's requests were called before. */
        Draft withKey(String key, String fingerprint, String formerly) {
            keys.set(0, new MessageKey(key, fingerprint, MessageKey.Kind.REQUEST, formerly));
            return this;
        }

        Draft saying(String id, String text) {
            messageId = id;
            MailContent content = MailContent.of("Drucker", text, List.of());
            keys.set(0, MessageKey.ofMail("email:" + id + "|" + sender.display(), content));
            return this;
        }

        /** In an exchange of mails: everything that it refers to. */
        Draft answering(String... ids) {
            answered = List.of(ids);
            threads.add(new ThreadCandidate.Answering(answered));
            List<String> exchange = new ArrayList<>(answered);
            exchange.add(messageId);
            threads.add(new ThreadCandidate.Related(exchange));
            return this;
        }

        Draft copiedTo(String address) {
            copied = Set.of(Identity.email(address));
            return this;
        }

        Draft that(Authentication verdict) {
            authentication = verdict;
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
                    new MailHeaders(messageId, List.of(), answered, copied, Addressed.NOBODY, false, authentication),
                    report,
                    threads,
                    Map.of(),
                    null,
                    NOW,
                    null);
        }
    }
}
