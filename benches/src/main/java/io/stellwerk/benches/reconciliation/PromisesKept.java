package io.stellwerk.benches.reconciliation;

import io.stellwerk.benches.load.Journal.Deed;
import io.stellwerk.benches.load.Journal.Promise;
import io.stellwerk.embedded.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every success that was answered is one event, and there is no event that nobody asked for. */
final class PromisesKept implements Check {

    private static final Map<String, Deed> DEEDS = Map.of(
            "ticket-received", Deed.OPENED,
            "customer-replied", Deed.APPENDED,
            "ticket-accepted", Deed.ACCEPT,
            "agent-replied", Deed.REPLY,
            "ticket-escalated", Deed.ESCALATE,
            "ticket-resolved", Deed.RESOLVE);

    @Override
    public List<String> violations(Evidence evidence) {
        Map<Promise, Long> happened = new HashMap<>();
        List<String> found = new ArrayList<>();
        Map<String, Integer> byChannelMessage = new HashMap<>();
        Set<String> ofIntegrations = new HashSet<>();
        for (String topic : List.of(Topics.INTAKE_TICKETS, Topics.ESCALATION_TICKETS)) {
            evidence.byTicket(topic)
                    .forEach((ticket, events) -> events.forEach(event -> {
                        Deed deed = DEEDS.get(event.name());
                        if (isFromIntegration(event)) {
                            byChannelMessage.merge(channelMessage(event), 1, Integer::sum);
                            ofIntegrations.add(ticket);
                        } else if (deed != null) {
                            happened.merge(new Promise(ticket, deed), 1L, Long::sum);
                        }
                    }));
        }
        Map<Promise, Long> promised = evidence.journal().promises();
        promised.forEach((promise, times) -> {
            long really = happened.getOrDefault(promise, 0L);
            if (really != times) {
                found.add("%s of ticket %s was answered with success %d times and happened %d times"
                        .formatted(promise.deed(), promise.ticketId(), times, really));
            }
        });
        happened.keySet().stream()
                .filter(promise -> !promised.containsKey(promise))
                .forEach(promise ->
                        found.add("nobody asked for %s of ticket %s".formatted(promise.deed(), promise.ticketId())));
        found.addAll(integrations(evidence, byChannelMessage));
        found.addAll(tables(evidence, promised, ofIntegrations));
        return found;
    }

    private static boolean isFromIntegration(PublishedEvent event) {
        return event.name().equals("ticket-received") && event.text("channel").equals("CHAT");
    }

    /** The id that the integration gave to the message, which is the last part of intake's key. */
    private static String channelMessage(PublishedEvent event) {
        String key = event.text("sourceMessageKey");
        return key.substring(key.lastIndexOf(':') + 1);
    }

    private static List<String> integrations(Evidence evidence, Map<String, Integer> tickets) {
        List<String> found = new ArrayList<>();
        evidence.journal().channelMessages().keySet().forEach(message -> {
            int times = tickets.getOrDefault(message, 0);
            if (times != 1) {
                found.add("message %s of an integration became %d tickets".formatted(message, times));
            }
        });
        return found;
    }

    /** What intake's own tables hold beyond the events. */
    private static List<String> tables(Evidence evidence, Map<Promise, Long> promised, Set<String> ofIntegrations) {
        List<String> found = new ArrayList<>();
        Map<String, List<PublishedEvent>> events = evidence.byTicket(Topics.ESCALATION_TICKETS);
        for (Tables.Row row : evidence.tables().rows("intake", """
                select t.id as ticket, count(m.id) filter (where m.direction = 'INBOUND') as taken,
                    count(m.id) filter (where m.direction = 'OUTBOUND') as sent
                from ticket t left join message m on m.ticket_id = t.id group by t.id""")) {
            String ticket = row.text("ticket");
            long due = ofIntegrations.contains(ticket)
                    ? 1
                    : promised.getOrDefault(new Promise(ticket, Deed.OPENED), 0L)
                            + promised.getOrDefault(new Promise(ticket, Deed.APPENDED), 0L);
            if (row.number("taken") != due) {
                found.add("ticket %s has %d messages, and %d were taken".formatted(ticket, row.number("taken"), due));
            }
            long replies = events.getOrDefault(ticket, List.of()).stream()
                    .filter(event -> event.name().equals("agent-replied"))
                    .count();
            if (row.number("sent") != replies) {
                found.add("ticket %s has %d replies in its conversation, and %d were given"
                        .formatted(ticket, row.number("sent"), replies));
            }
        }
        return found;
    }
}
