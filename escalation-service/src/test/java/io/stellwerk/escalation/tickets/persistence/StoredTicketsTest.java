package io.stellwerk.escalation.tickets.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.handovers.HandOver;
import io.stellwerk.escalation.handovers.HandOverReason;
import io.stellwerk.escalation.handovers.HandOverRecord;
import io.stellwerk.escalation.handovers.TriedStep;
import io.stellwerk.escalation.servicelevels.Metric;
import io.stellwerk.escalation.servicelevels.ResponsePromise;
import io.stellwerk.escalation.tickets.AssignmentCause;
import io.stellwerk.escalation.tickets.Cause;
import io.stellwerk.escalation.tickets.Classification;
import io.stellwerk.escalation.tickets.CloseReason;
import io.stellwerk.escalation.tickets.Enclosures;
import io.stellwerk.escalation.tickets.ImpactAndUrgency;
import io.stellwerk.escalation.tickets.QueueReason;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketEvent;
import io.stellwerk.messaging.JsonRows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoredTicketsTest {

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final UUID MESSAGE = UUID.fromString("0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11");

    private static final String HAND_OVER = """
            {"from":"FIRST","to":"SECOND","agent":"ann","at":"2026-11-23T08:00:00Z","express":true,\
            "completeBy":"2026-11-23T08:00:00Z","record":{"problemStatement":"no tunnel","affectedService":"vpn","impact":1,\
            "urgency":2,"affectedUsers":7,"since":"Monday","environment":"Linux","stepsToReproduce":"connect",\
            "errorText":"timeout","triedSoFar":[{"action":"restart","result":"same","article":"KB-1"}],\
            "customerExpectation":"today","promisedNextUpdate":"2026-11-23T08:00:00Z","reachability":"phone",\
            "attachmentsChecked":true,"reasonForHandOver":"SKILL","targetTier":2,"neededSkill":"network",\
            "consentToShare":true}}""";

    private static final String TICKET = """
            {"id":"0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11","number":"SW-1000041","customer_id":"c1","subject":"No VPN",\
            "channel":"WEB","language":"en","category":"access","priority":"P2","skills":["network"],\
            "received_at":"2026-11-23T08:00:00Z","status":"RESOLVED","tier":2,"queue":"tier-2","owner":"ann",\
            "since":"2026-11-23T08:00:00Z","resolution":"renewed","bounces":1,"sequence":5,"version":9,\
            "decisive_version":7,"hand_overs":[%s],"policy_version":"1","calendar_version":"2",\
            "first_response_due_at":"2026-11-23T08:00:00Z","first_responded_at":"2026-11-23T08:00:00Z",\
            "first_response_breached_at":"2026-11-23T08:00:00Z"}""".formatted(HAND_OVER);

    @Test
    void a_ticket_that_an_older_desk_stored_is_read_and_written_again() {
        Ticket ticket = TicketRows.ticket(JsonRows.read(TICKET, TicketRow.class));

        assertThat(ticket.routing().handOvers()).containsExactly(handOver());
        assertThat(JsonRows.write(TicketRows.row(ticket))).isEqualTo(TICKET);
    }

    @Test
    void a_ticket_keeps_its_rating_its_other_target_and_the_end_of_its_wait() {
        String stored =
                TICKET.replace("\"RESOLVED\"", "\"WAITING_FOR_CUSTOMER\"").replace("\"resolution\":\"renewed\",", "");
        stored = stored.substring(0, stored.length() - 1)
                + ",\"first_response_anchored_at\":\"2026-11-23T08:00:00Z\",\"first_response_carried_ms\":90000,"
                + "\"impact\":1,\"urgency\":2,\"wait_until\":\"2026-11-23T08:00:00Z\"}";

        Ticket ticket = TicketRows.ticket(JsonRows.read(stored, TicketRow.class));

        assertThat(ticket.facts().rating()).isEqualTo(new ImpactAndUrgency(1, 2));
        assertThat(JsonRows.write(TicketRows.row(ticket))).isEqualTo(stored);
    }

    @Test
    void a_ticket_keeps_the_promise_of_its_next_response() {
        String stored = TICKET.substring(0, TICKET.length() - 1)
                + ",\"next_response\":{\"policyVersion\":\"1\","
                + "\"calendarVersion\":\"2\",\"startedAt\":\"2026-11-23T08:00:00Z\",\"dueAt\":\"2026-11-23T08:00:00Z\","
                + "\"anchoredAt\":\"2026-11-23T08:00:00Z\",\"carriedMs\":90000}}";

        Ticket ticket = TicketRows.ticket(JsonRows.read(stored, TicketRow.class));

        assertThat(ticket.routing().promises().unanswered().orElseThrow().anchor())
                .isEqualTo(new ResponsePromise.Anchor(AT, Duration.ofSeconds(90)));
        assertThat(JsonRows.write(TicketRows.row(ticket))).isEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource
    void an_event_is_stored_as_it_always_was(TicketEvent event, String stored) {
        assertThat(JsonRows.write(EventDetails.of(event))).isEqualTo(stored);
    }

    static Stream<Arguments> an_event_is_stored_as_it_always_was() {
        return Stream.of(
                Arguments.of(
                        new TicketEvent.TicketQueued(QueueReason.TRIAGED, List.of("network"), AT),
                        "{\"reason\":\"TRIAGED\",\"skills\":[\"network\"],\"firstResponseDueAt\":\"2026-11-23T08:00:00Z\"}"),
                Arguments.of(new TicketEvent.TicketAccepted("ann"), "{\"agent\":\"ann\"}"),
                Arguments.of(new TicketEvent.TicketEscalated(handOver()), "{\"handOver\":" + HAND_OVER + "}"),
                Arguments.of(new TicketEvent.TicketHandedBack(Tier.SECOND, Tier.FIRST, "ann", "not ours", 1), """
                        {"from":"SECOND","to":"FIRST","agent":"ann","reason":"not ours","bounces":1}"""),
                Arguments.of(
                        new TicketEvent.TicketWaiting("ann", "asked", null),
                        "{\"agent\":\"ann\",\"reason\":\"asked\"}"),
                Arguments.of(
                        new TicketEvent.TicketWaiting("ann", null, AT),
                        "{\"agent\":\"ann\",\"until\":\"2026-11-23T08:00:00Z\"}"),
                Arguments.of(
                        new TicketEvent.TicketAssigned("ben", "Ben", AssignmentCause.PERSON, "ann", "knows it"), """
                        {"agent":"ben","agentName":"Ben","cause":"PERSON","by":"ann","reason":"knows it"}"""),
                Arguments.of(
                        new TicketEvent.TicketReclassified(
                                "ann",
                                "worse",
                                new Classification(null, Priority.P3, ImpactAndUrgency.UNKNOWN),
                                new Classification("vpn", Priority.P1, new ImpactAndUrgency(1, 1)),
                                promised(Metric.FIRST_RESPONSE)),
                        """
                        {"agent":"ann","reason":"worse","before":{"priority":"P3"},"after":{"category":"vpn","priority":"P1",\
                        "impact":1,"urgency":1},"firstResponseDueAt":"2026-11-23T08:00:00Z"}"""),
                Arguments.of(
                        new TicketEvent.TicketReclassified(
                                "ann",
                                "worse",
                                new Classification(null, Priority.P3, ImpactAndUrgency.UNKNOWN),
                                new Classification(null, Priority.P1, ImpactAndUrgency.UNKNOWN),
                                promised(Metric.NEXT_RESPONSE)),
                        """
                        {"agent":"ann","reason":"worse","before":{"priority":"P3"},"after":{"priority":"P1"},\
                        "nextResponseDueAt":"2026-11-23T08:00:00Z"}"""),
                Arguments.of(new TicketEvent.NoteAdded(MESSAGE, "ann", "@ben look", List.of("ben")), """
                        {"messageId":"0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11","agent":"ann","text":"@ben look","mentions":["ben"]}"""),
                Arguments.of(new TicketEvent.TicketResumed(Cause.AGENT), "{\"cause\":\"AGENT\"}"),
                Arguments.of(new TicketEvent.AgentReplied(MESSAGE, "ann", "Hello", true, Enclosures.NONE), """
                        {"messageId":"0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11","agent":"ann","text":"Hello","firstResponse":true}"""),
                Arguments.of(
                        new TicketEvent.AgentReplied(
                                MESSAGE,
                                "ann",
                                "Hello",
                                false,
                                new Enclosures(
                                        List.of("jo@kunde.example"),
                                        List.of(new Enclosures.File(MESSAGE, "vpn.pdf", 7)))),
                        """
                        {"messageId":"0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11","agent":"ann","text":"Hello","firstResponse":false,\
                        "cc":["jo@kunde.example"],"attachments":[{"attachmentId":"0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11",\
                        "name":"vpn.pdf","size":7}]}"""),
                Arguments.of(
                        new TicketEvent.TicketResolved("ann", "renewed"),
                        "{\"agent\":\"ann\",\"resolution\":\"renewed\"}"),
                Arguments.of(new TicketEvent.TicketReopened(Cause.AGENT), "{\"cause\":\"AGENT\"}"),
                Arguments.of(new TicketEvent.TicketClosed(CloseReason.AGENT), "{\"reason\":\"AGENT\"}"),
                Arguments.of(
                        new TicketEvent.ReplyAfterClose(MESSAGE),
                        "{\"messageId\":\"0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11\"}"),
                Arguments.of(new TicketEvent.ResponsePromised(Metric.NEXT_RESPONSE, AT, AT), """
                        {"metric":"NEXT_RESPONSE","startedAt":"2026-11-23T08:00:00Z","dueAt":"2026-11-23T08:00:00Z"}"""),
                Arguments.of(new TicketEvent.ServiceLevelWarned(Metric.FIRST_RESPONSE, 80, AT, AT), """
                        {"metric":"FIRST_RESPONSE","percent":80,"dueAt":"2026-11-23T08:00:00Z","firedAt":"2026-11-23T08:00:00Z"}"""),
                Arguments.of(new TicketEvent.ServiceLevelBreached(Metric.NEXT_RESPONSE, AT, AT), """
                        {"metric":"NEXT_RESPONSE","dueAt":"2026-11-23T08:00:00Z","firedAt":"2026-11-23T08:00:00Z"}"""));
    }

    private static ResponsePromise promised(Metric metric) {
        return new ResponsePromise(metric, "1", "2", AT, AT, null, null, null);
    }

    private static HandOver handOver() {
        HandOverRecord stated = new HandOverRecord(
                "no tunnel",
                "vpn",
                1,
                2,
                7,
                "Monday",
                "Linux",
                "connect",
                "timeout",
                List.of(new TriedStep("restart", "same", "KB-1")),
                "today",
                AT,
                "phone",
                true,
                HandOverReason.SKILL,
                2,
                "network",
                true);
        return new HandOver(Tier.FIRST, Tier.SECOND, "ann", AT, true, AT, stated);
    }
}
