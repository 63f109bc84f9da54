package io.stellwerk.system.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.notification.DeliveryState;
import io.stellwerk.notification.deliveries.OutgoingMail;
import io.stellwerk.notification.templates.Template;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What notification promises: the board, and who is told what how often. */
final class NotificationChecks {

    private static final Set<DeliveryState> AT_REST =
            EnumSet.of(DeliveryState.DELIVERED, DeliveryState.SUPPRESSED, DeliveryState.IN_DOUBT, DeliveryState.FAILED);

    private NotificationChecks() {}

    /** The board that is made anew from the topics, in another order, is the one that is there. */
    static List<String> board(Outcome outcome) {
        List<String> found = new ArrayList<>();
        Map<UUID, Object> anew =
                BoardAnew.from(outcome, List.of("escalation.tickets.v1", "triage.assessments.v1", "intake.tickets.v1"));
        Map<UUID, Object> present = new HashMap<>();
        outcome.database("notification").rows(BoardTable.BOARD).forEach(row -> present.put(row.ticketId(), row));
        if (!anew.equals(present)) {
            found.add("the board shows " + present + ", and made anew " + anew);
        }
        outcome.database("escalation")
                .rows(EscalationTables.TICKETS)
                .forEach(ticket -> outcome.database("notification")
                        .row(BoardTable.BOARD, ticket.facts().id().toString())
                        .filter(row -> row.state() != null
                                && row.state().status().equals(ticket.status().name())
                                && row.state().sequence() == ticket.routing().sequence())
                        .ifPresentOrElse(
                                row -> {}, () -> found.add("the board does not show ticket " + ticket + " as it is")));
        return found;
    }

    /** Nobody is told the same twice. */
    static List<String> oneNotification(Outcome outcome) {
        List<String> found = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        outcome.database("notification").rows(ContactTables.LEDGER).stream()
                .filter(row -> !keys.add(row.key()))
                .forEach(row -> found.add("twice in the ledger: " + row));
        Set<String> left = new HashSet<>();
        for (MailServer.Taken taken : outcome.stage().mailServer().taken()) {
            OutgoingMail mail = taken.mail();
            String key = mail.cause() + "/" + mail.recipient() + "/" + mail.template();
            if (!left.add(key)) {
                found.add("sent twice: " + key);
            }
        }
        return found;
    }

    /** Every mail has left, or is held or given up with its reason, and it is told. */
    static List<String> everybodyIsTold(Outcome outcome) {
        List<String> found = new ArrayList<>();
        Map<String, Integer> rows = new HashMap<>();
        List<Outcome.Event> told = outcome.events("notification.deliveries.v1");
        for (LedgerRow row : outcome.database("notification").rows(ContactTables.LEDGER)) {
            rows.merge(row.notification().cause(), 1, Integer::sum);
            if (!AT_REST.contains(row.state())) {
                found.add("left behind: " + row);
            }
            long events = told.stream()
                    .filter(event -> WireJson.read(event.source().value(), JsonNode.class)
                            .path("notificationId")
                            .asText()
                            .equals(row.notification().id().toString()))
                    .count();
            if (events != (row.state() == DeliveryState.IN_DOUBT ? 0 : 1)) {
                found.add(row.state() + " and told " + events + " times: " + row);
            }
        }
        for (String topic : List.of("intake.tickets.v1", "escalation.tickets.v1")) {
            for (Outcome.Event event : outcome.events(topic)) {
                boolean asks = event.is("ticket-received") || event.is("agent-replied");
                if (asks && rows.getOrDefault(event.id(), 0) != 1) {
                    found.add(event.type() + " " + event.id() + " led to " + rows.get(event.id()) + " notifications");
                }
            }
        }
        return found;
    }

    /** No machine of the desk answers a machine, the desk itself, or who asked for no answer. */
    static List<String> noLoops(Outcome outcome) {
        List<String> found = new ArrayList<>();
        Map<String, JsonNode> causes = new HashMap<>();
        for (Outcome.Event event : outcome.events("intake.tickets.v1")) {
            JsonNode payload = WireJson.read(event.source().value(), JsonNode.class);
            causes.put(event.id(), payload);
            for (Letter letter : outcome.letters()) {
                boolean machine = letter.nature() == Letter.Nature.AUTOMATIC
                        && letter.isOrigin(payload.path("sourceMessageKey").asText());
                if (machine && !payload.path("automatic").asBoolean()) {
                    found.add(letter.name() + " is from a machine, and " + event.type() + " says nothing of it");
                }
            }
        }
        for (MailServer.Taken taken : outcome.stage().mailServer().taken()) {
            JsonNode cause = causes.get(taken.mail().cause());
            if (taken.mail().template() == Template.RECEIPT
                    && (cause == null
                            || cause.path("automatic").asBoolean()
                            || !cause.path("autoReplyAllowed").asBoolean()
                            || taken.mail().recipient().startsWith("noreply"))) {
                found.add("a machine answered a machine: " + taken.mail().recipient() + " because of " + cause);
            }
        }
        return found;
    }
}
