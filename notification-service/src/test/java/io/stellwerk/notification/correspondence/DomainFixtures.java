package io.stellwerk.notification.correspondence;

import io.stellwerk.notification.storms.StormBreaker;
import io.stellwerk.notification.suppression.SentMail;
import io.stellwerk.notification.suppression.Suppression;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The language of the domain's tests: a desk, what it knows, and messages that reach it. */
public final class DomainFixtures {

    public static final Instant NOW = Instant.parse("2026-11-23T09:15:00Z");
    public static final UUID TICKET = UUID.fromString("0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11");
    static final Cause CAUSE = new Cause("event-1", null);
    public static final StormBreaker.Policy STORM =
            new StormBreaker.Policy(3, Duration.ofMinutes(10), 50, 4, Duration.ofMinutes(15), 1);
    static final CorrespondenceRules RULES = new CorrespondenceRules(
            new RecipientRules(OwnAddresses.of(List.of("Support@desk.example")), new SenderHistory.SenderLimits(1, 10)),
            STORM,
            Duration.ofSeconds(5),
            Duration.ofSeconds(3),
            Duration.ofDays(30));

    private final Map<UUID, Contact> contacts = new HashMap<>();
    private final Map<String, SenderHistory> histories = new HashMap<>();
    private final List<Suppression> suppressed = new ArrayList<>();
    private final List<SentMail> sent = new ArrayList<>();
    private List<Notification> waiting = List.of();
    private StormBreaker breaker = StormBreaker.closed(NOW);

    static DomainFixtures desk() {
        return new DomainFixtures();
    }

    DomainFixtures knowing(Contact contact) {
        contacts.put(contact.ticketId(), contact);
        return this;
    }

    DomainFixtures answered(String sender, Instant... at) {
        histories.put(sender, new SenderHistory(List.of(at)));
        return this;
    }

    DomainFixtures suppressing(String address, Suppression.Scope scope) {
        suppressed.add(new Suppression(
                new UUID(8, suppressed.size()),
                address,
                scope,
                TICKET,
                new UUID(6, 1),
                "5.1.1",
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(Duration.ofDays(1))));
        return this;
    }

    DomainFixtures having(SentMail mail) {
        sent.add(mail);
        return this;
    }

    DomainFixtures waiting(List<Notification> notifications) {
        waiting = notifications;
        return this;
    }

    DomainFixtures with(StormBreaker state) {
        breaker = state;
        return this;
    }

    Correspondence at(Instant now) {
        AtomicLong ids = new AtomicLong();
        return new Correspondence(
                RULES,
                new KnownCorrespondence(contacts, suppressed, histories, sent, breaker, waiting),
                () -> new UUID(7, ids.incrementAndGet()),
                now);
    }

    static Contact.FirstMessage messageFrom(String sender) {
        return message(sender, "en", true);
    }

    static Contact.FirstMessage message(String sender, String languageHint, boolean autoReplyAllowed) {
        return new Contact.FirstMessage(
                "SW-1000041",
                sender,
                "Ellen Harper",
                "Printer",
                languageHint,
                autoReplyAllowed,
                false,
                "<m1@c.example>",
                List.of(),
                null);
    }

    static Contact.FirstMessage mailOfAPerson(String sender) {
        return new Contact.FirstMessage(
                "SW-1000041", sender, "Ellen Harper", "Printer", "en", true, true, "<m1@c.example>", List.of(), null);
    }

    static Contact contactOf(String sender) {
        return Contact.unknown(TICKET).received(messageFrom(sender));
    }
}
