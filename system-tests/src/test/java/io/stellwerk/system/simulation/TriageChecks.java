package io.stellwerk.system.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.triage.IncomingTicket;
import io.stellwerk.triage.assessment.AssessTicket;
import io.stellwerk.triage.assessment.Assessment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What triage promises about its decisions. */
final class TriageChecks {

    private TriageChecks() {}

    /** Each decision names its rules and its reasons, and whoever decides again by these rules decides the same. */
    static List<String> explained(Outcome outcome) {
        List<String> found = new ArrayList<>();
        List<Outcome.Event> tickets = outcome.events("intake.tickets.v1");
        for (Outcome.Event event : outcome.events("triage.assessments.v1")) {
            JsonNode decision = WireJson.read(event.source().value(), JsonNode.class);
            boolean named = !decision.path("ruleSet").path("name").asText().isBlank()
                    && !decision.path("ruleSet").path("version").asText().isBlank();
            boolean reasoned = event.is("triage-deferred")
                    || (!decision.path("evidence").isEmpty()
                            && decision.path("confidence").isNumber());
            if (!named || !reasoned || !decision.path("alternatives").isArray()) {
                found.add("not explained: " + decision);
            }
            tickets.stream()
                    .filter(ticket ->
                            ticket.is("ticket-received") && ticket.key().equals(event.key()))
                    .filter(ticket -> !isRepeatable(ticket, decision))
                    .forEach(ticket -> found.add("decided otherwise when asked again: " + decision));
        }
        return found;
    }

    private static boolean isRepeatable(Outcome.Event ticket, JsonNode decision) {
        try {
            Class<?> payload = Class.forName("io.stellwerk.triage.assessment.messaging.TicketReceived");
            Object received = WireJson.read(ticket.source().value(), payload);
            Beans beans = new Beans(new SimulatedClock(() -> Instant.EPOCH), new SimulatedRandom(new Chance(0)))
                    .with(Settings.RULE_SETS, Settings.LANGUAGES);
            Assessment again = beans.get(AssessTicket.class)
                    .assess((IncomingTicket) Beans.call(received, "asTicket"), Optional.empty(), Instant.EPOCH);
            boolean agrees = again.basis()
                    .priority()
                    .name()
                    .equals(decision.path("priority").asText());
            return agrees
                    && (!(again instanceof Assessment.Triaged triaged)
                            || (triaged.category()
                                            .code()
                                            .equals(decision.path("category").asText())
                                    && triaged.tier().number()
                                            == decision.path("tier").asInt()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("triage reads tickets with another class", e);
        }
    }
}
