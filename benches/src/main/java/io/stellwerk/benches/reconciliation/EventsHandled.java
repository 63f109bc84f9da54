package io.stellwerk.benches.reconciliation;

import io.stellwerk.benches.load.Journal;
import io.stellwerk.embedded.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Each consumer's inbox holds every event of the types that it handles, and what nobody can handle lies in its
 * dead-letter topic, once.
 */
final class EventsHandled implements Check {

    private static final List<Subscription> SUBSCRIPTIONS = List.of(
            new Subscription("intake", "channel-inbound-in", Topics.CHANNEL_INBOUND),
            new Subscription("intake", "channel-bulk-in", Topics.CHANNEL_BULK),
            new Subscription("intake", "escalation-tickets-in", Topics.ESCALATION_TICKETS),
            new Subscription("triage", "intake-tickets-in", Topics.INTAKE_TICKETS),
            new Subscription("escalation", "intake-tickets-in", Topics.INTAKE_TICKETS),
            new Subscription("escalation", "triage-assessments-in", Topics.TRIAGE_ASSESSMENTS),
            new Subscription("notification", "intake-tickets-in", Topics.INTAKE_TICKETS),
            new Subscription("notification", "triage-assessments-in", Topics.TRIAGE_ASSESSMENTS),
            new Subscription("notification", "escalation-tickets-in", Topics.ESCALATION_TICKETS));

    /** A service that reads a topic through a channel. */
    private record Subscription(String service, String channel, String topic) {}

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        SUBSCRIPTIONS.forEach(subscription -> found.addAll(violations(evidence, subscription)));
        return found;
    }

    private static List<String> violations(Evidence evidence, Subscription subscription) {
        List<String> found = new ArrayList<>();
        Set<String> inbox = new HashSet<>();
        evidence.tables()
                .rows(
                        subscription.service(),
                        "select event_id from inbox where consumer = '" + subscription.channel() + "'")
                .forEach(row -> inbox.add(row.text("event_id")));
        Set<String> handledTypes = evidence.events(subscription.topic()).stream()
                .filter(event -> inbox.contains(event.id()))
                .map(PublishedEvent::type)
                .collect(Collectors.toSet());
        Set<String> poisoned = poisoned(evidence, subscription);
        evidence.events(subscription.topic()).stream()
                .filter(event -> !poisoned.contains(event.id()))
                .filter(event -> handledTypes.contains(event.type()) && !inbox.contains(event.id()))
                .forEach(event -> found.add("%s never handled %s of ticket %s"
                        .formatted(subscription.service(), event.name(), event.key())));
        found.addAll(poison(evidence, subscription, handledTypes));
        return found;
    }

    private static Set<String> poisoned(Evidence evidence, Subscription subscription) {
        return evidence.journal().poison().stream()
                .filter(poison -> poison.topic().equals(subscription.topic()))
                .map(Journal.Poison::eventId)
                .collect(Collectors.toSet());
    }

    private static List<String> poison(Evidence evidence, Subscription subscription, Set<String> handledTypes) {
        Map<String, Long> letters =
                evidence.events(Topics.deadLetter(subscription.service(), subscription.topic())).stream()
                        .collect(Collectors.groupingBy(PublishedEvent::id, Collectors.counting()));
        Set<String> poisoned = poisoned(evidence, subscription);
        List<String> found = new ArrayList<>();
        evidence.events(subscription.topic()).stream()
                .filter(event -> poisoned.contains(event.id()) && handledTypes.contains(event.type()))
                .filter(event -> letters.getOrDefault(event.id(), 0L) != 1)
                .forEach(event ->
                        found.add("%s did not park the poisonous %s".formatted(subscription.service(), event.name())));
        letters.keySet().stream()
                .filter(id -> !poisoned.contains(id))
                .forEach(id -> found.add("%s parked %s, which is in order".formatted(subscription.service(), id)));
        return found;
    }
}
