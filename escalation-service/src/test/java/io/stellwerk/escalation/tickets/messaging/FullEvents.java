package io.stellwerk.escalation.tickets.messaging;

import static io.stellwerk.escalation.tickets.messaging.WireTickets.ANNA;
import static io.stellwerk.escalation.tickets.messaging.WireTickets.CUSTOMER;
import static io.stellwerk.escalation.tickets.messaging.WireTickets.MEHMET;
import static io.stellwerk.escalation.tickets.messaging.WireTickets.known;
import static io.stellwerk.escalation.tickets.messaging.WireTickets.toBeDispatched;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.servicelevels.Metric;
import io.stellwerk.escalation.servicelevels.ResponsePromise;
import io.stellwerk.escalation.tickets.Actor;
import io.stellwerk.escalation.tickets.AssignmentCause;
import io.stellwerk.escalation.tickets.Cause;
import io.stellwerk.escalation.tickets.CloseReason;
import io.stellwerk.escalation.tickets.Enclosures;
import io.stellwerk.escalation.tickets.QueueReason;
import io.stellwerk.escalation.tickets.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.provider.Arguments;

/** Every event with all that it can have. */
final class FullEvents {

    private static final Instant DUE = Instant.parse("2026-11-23T13:15:00Z");
    private static final Instant NEXT_DUE = Instant.parse("2026-11-24T11:30:00Z");

    private FullEvents() {}

    static List<Arguments> all() {
        return List.of(
                full(
                        EscalationEventType.TICKET_QUEUED,
                        new TicketPayload.Queued(
                                known(4, Status.QUEUED, 2, null, "2026-11-23T09:31:00Z", ANNA),
                                QueueReason.ESCALATED,
                                List.of("network", "german"),
                                DUE)),
                full(
                        EscalationEventType.TICKET_ACCEPTED,
                        new TicketPayload.Accepted(
                                known(2, Status.IN_PROGRESS, 1, "anna.keller", "2026-11-23T09:22:00Z", ANNA),
                                "anna.keller")),
                full(
                        EscalationEventType.TICKET_ESCALATED,
                        new TicketPayload.Escalated(
                                known(3, Status.QUEUED, 2, null, "2026-11-23T09:31:00Z", ANNA),
                                1,
                                2,
                                "anna.keller",
                                WireTickets.handOver(),
                                false)),
                full(
                        EscalationEventType.TICKET_HANDED_BACK,
                        new TicketPayload.HandedBack(
                                toBeDispatched(7, "2026-11-23T10:20:00Z"),
                                3,
                                2,
                                "karim.aydin",
                                "Kein Fehler im VPN-Dienst: die Rolle fehlt im Verzeichnis, das kann der zweite Level selbst"
                                        + " setzen.",
                                2)),
                full(
                        EscalationEventType.TICKET_ASSIGNED,
                        new TicketPayload.Assigned(
                                known(5, Status.IN_PROGRESS, 2, "karim.aydin", "2026-11-23T09:35:00Z", MEHMET),
                                "karim.aydin",
                                "Karim Aydın",
                                AssignmentCause.PERSON,
                                "mehmet.yilmaz",
                                "Er kennt den VPN-Server.")),
                full(
                        EscalationEventType.TICKET_RECLASSIFIED,
                        new TicketPayload.Reclassified(
                                WireTickets.urgent(6, "mehmet.yilmaz", "2026-11-23T09:50:00Z", MEHMET),
                                "mehmet.yilmaz",
                                "Die ganze Buchhaltung ist betroffen.",
                                new WireClassification("account-access", Priority.P3, 3, 1, Priority.P3),
                                new WireClassification("remote-access", Priority.P2, 2, 1, Priority.P2),
                                Instant.parse("2026-11-23T10:15:00Z"),
                                Instant.parse("2026-11-23T12:30:00Z"))),
                full(
                        EscalationEventType.NOTE_ADDED,
                        new TicketPayload.Note(
                                known(6, Status.IN_PROGRESS, 2, "mehmet.yilmaz", "2026-11-23T09:46:00Z", MEHMET),
                                UUID.fromString("0199f3b0-0000-7000-8000-000000000051"),
                                "mehmet.yilmaz",
                                "Am Server hängt noch das alte Passwort. @karim.aydin, kannst du es löschen?",
                                List.of("karim.aydin"))),
                full(
                        EscalationEventType.TICKET_WAITING,
                        new TicketPayload.Waiting(
                                known(
                                        6,
                                        Status.WAITING_FOR_CUSTOMER,
                                        2,
                                        "mehmet.yilmaz",
                                        "2026-11-23T09:52:00Z",
                                        MEHMET),
                                "mehmet.yilmaz",
                                "Rückmeldung, ob die Anmeldung jetzt klappt",
                                Instant.parse("2026-11-25T08:00:00Z"))),
                full(
                        EscalationEventType.TICKET_RESUMED,
                        new TicketPayload.Resumed(
                                known(7, Status.IN_PROGRESS, 2, "mehmet.yilmaz", "2026-11-23T10:05:13Z", Actor.TIMER),
                                Cause.TIME)),
                full(
                        EscalationEventType.AGENT_REPLIED,
                        new TicketPayload.Replied(
                                known(6, Status.IN_PROGRESS, 2, "mehmet.yilmaz", "2026-11-23T09:48:00Z", MEHMET),
                                UUID.fromString("0199f3b0-0000-7000-8000-000000000042"),
                                "mehmet.yilmaz",
                                "Guten Tag Herr Brandt,\n\nIhr Zugang war am VPN-Server noch mit dem alten Passwort"
                                        + " hinterlegt. Das ist behoben. Bitte melden Sie sich erneut an.\n\nMit freundlichen"
                                        + " Grüßen\nMehmet Yılmaz",
                                false,
                                List.of("einkauf@kunde.example", "leitung@kunde.example"),
                                List.of(new Enclosures.File(
                                        UUID.fromString("0199f3b0-0000-7000-8000-0000000000a7"),
                                        "VPN-Anleitung.pdf",
                                        48213)))),
                full(
                        EscalationEventType.TICKET_RESOLVED,
                        new TicketPayload.Resolved(
                                known(8, Status.RESOLVED, 2, "mehmet.yilmaz", "2026-11-23T10:40:00Z", MEHMET),
                                "mehmet.yilmaz",
                                "Alten Eintrag am VPN-Server gelöscht, Laufwerk S: neu verbunden.")),
                full(
                        EscalationEventType.TICKET_REOPENED,
                        new TicketPayload.Reopened(
                                known(9, Status.QUEUED, 2, null, "2026-11-24T07:30:00Z", CUSTOMER),
                                Cause.CUSTOMER_REPLIED)),
                full(
                        EscalationEventType.TICKET_CLOSED,
                        new TicketPayload.Closed(
                                known(11, Status.CLOSED, 2, "mehmet.yilmaz", "2026-11-24T09:00:00Z", MEHMET),
                                CloseReason.AGENT)),
                full(
                        EscalationEventType.REPLY_AFTER_CLOSE,
                        new TicketPayload.RepliedAfterClose(
                                known(12, Status.CLOSED, 2, "mehmet.yilmaz", "2026-12-02T08:30:00Z", CUSTOMER),
                                UUID.fromString("0199f3b0-0000-7000-8000-000000000031"))),
                full(
                        EscalationEventType.RESPONSE_PROMISED,
                        new TicketPayload.Promised(
                                known(11, Status.IN_PROGRESS, 2, "mehmet.yilmaz", "2026-11-24T07:30:00Z", CUSTOMER),
                                Metric.NEXT_RESPONSE,
                                Instant.parse("2026-11-24T07:30:00Z"),
                                NEXT_DUE)),
                full(
                        EscalationEventType.SERVICE_LEVEL_WARNED,
                        new TicketPayload.Warned(
                                known(
                                        12,
                                        Status.IN_PROGRESS,
                                        2,
                                        "mehmet.yilmaz",
                                        "2026-11-24T10:30:00.900Z",
                                        Actor.TIMER),
                                Metric.NEXT_RESPONSE,
                                75,
                                NEXT_DUE,
                                Instant.parse("2026-11-24T10:30:00.900Z"))),
                full(
                        EscalationEventType.SERVICE_LEVEL_BREACHED,
                        new TicketPayload.Breached(
                                known(
                                        13,
                                        Status.IN_PROGRESS,
                                        2,
                                        "mehmet.yilmaz",
                                        "2026-11-24T11:30:00.200Z",
                                        Actor.TIMER),
                                Metric.NEXT_RESPONSE,
                                NEXT_DUE,
                                Instant.parse("2026-11-24T11:30:00.200Z"))),
                full(
                        EscalationEventType.TICKET_STATE,
                        new TicketPayload.State(
                                known(13, Status.RESOLVED, 2, "mehmet.yilmaz", "2026-11-24T08:05:00Z", null),
                                new TicketPayload.State.Promise(
                                        DUE, ResponsePromise.State.MET, Instant.parse("2026-11-23T09:48:00Z")),
                                new TicketPayload.State.Promise(
                                        NEXT_DUE, ResponsePromise.State.MET, Instant.parse("2026-11-24T08:05:00Z")),
                                1,
                                14)));
    }

    private static Arguments full(EscalationEventType type, TicketPayload payload) {
        return Arguments.of(type, "full", payload);
    }
}
