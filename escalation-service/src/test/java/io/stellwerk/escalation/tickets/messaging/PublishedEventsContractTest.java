package io.stellwerk.escalation.tickets.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.handovers.HandOverReason;
import io.stellwerk.escalation.handovers.HandOverRecord;
import io.stellwerk.escalation.handovers.TriedStep;
import io.stellwerk.escalation.servicelevels.FirstResponse;
import io.stellwerk.escalation.tickets.Cause;
import io.stellwerk.escalation.tickets.CloseReason;
import io.stellwerk.escalation.tickets.QueueReason;
import io.stellwerk.escalation.tickets.Status;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.testing.ContractCheck;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Events are written as their contract says, byte for byte. */
class PublishedEventsContractTest {

    private static final Instant DUE = Instant.parse("2026-11-23T13:15:00Z");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void an_event_is_written_as_its_contract_shows(EscalationEventType type, String which, TicketPayload payload) {
        ContractCheck contract = ContractCheck.ofType(type.wireName());
        byte[] json = WireJson.write(payload);

        if (which.equals("full")) {
            contract.isFull(json);
        } else {
            contract.isMinimal(json);
        }
    }

    @Test
    void every_type_has_both_examples() {
        assertThat(examples().map(example -> example.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(EscalationEventType.values()));
    }

    static Stream<Arguments> examples() {
        return Stream.of(fullExamples(), minimalExamples()).flatMap(List::stream);
    }

    private static List<Arguments> fullExamples() {
        return List.of(
                full(
                        EscalationEventType.TICKET_QUEUED,
                        new TicketPayload.Queued(
                                known(4, Status.QUEUED, 2, null, "2026-11-23T09:31:00Z"),
                                QueueReason.ESCALATED,
                                List.of("network", "german"),
                                DUE)),
                full(
                        EscalationEventType.TICKET_ACCEPTED,
                        new TicketPayload.Accepted(
                                known(2, Status.IN_PROGRESS, 1, "anna.keller", "2026-11-23T09:22:00Z"), "anna.keller")),
                full(
                        EscalationEventType.TICKET_ESCALATED,
                        new TicketPayload.Escalated(
                                known(3, Status.QUEUED, 2, null, "2026-11-23T09:31:00Z"),
                                1,
                                2,
                                "anna.keller",
                                handOver(),
                                false)),
                full(
                        EscalationEventType.TICKET_HANDED_BACK,
                        new TicketPayload.HandedBack(
                                WireTickets.toBeDispatched(7, "2026-11-23T10:20:00Z"),
                                3,
                                2,
                                "karim.aydin",
                                "Kein Fehler im VPN-Dienst: die Rolle fehlt im Verzeichnis, das kann der zweite Level selbst"
                                        + " setzen.",
                                2)),
                full(
                        EscalationEventType.TICKET_WAITING,
                        new TicketPayload.Waiting(
                                known(6, Status.WAITING_FOR_CUSTOMER, 2, "mehmet.yilmaz", "2026-11-23T09:52:00Z"),
                                "mehmet.yilmaz",
                                "Rückmeldung, ob die Anmeldung jetzt klappt")),
                full(
                        EscalationEventType.TICKET_RESUMED,
                        new TicketPayload.Resumed(
                                known(7, Status.IN_PROGRESS, 2, "mehmet.yilmaz", "2026-11-23T10:05:13Z"),
                                Cause.CUSTOMER_REPLIED)),
                full(
                        EscalationEventType.AGENT_REPLIED,
                        new TicketPayload.Replied(
                                known(6, Status.IN_PROGRESS, 2, "mehmet.yilmaz", "2026-11-23T09:48:00Z"),
                                UUID.fromString("0199f3b0-0000-7000-8000-000000000042"),
                                "mehmet.yilmaz",
                                "Guten Tag Herr Brandt,\n\nIhr Zugang war am VPN-Server noch mit dem alten Passwort"
                                        + " hinterlegt. Das ist behoben. Bitte melden Sie sich erneut an.\n\nMit freundlichen"
                                        + " Grüßen\nMehmet Yılmaz",
                                false)),
                full(
                        EscalationEventType.TICKET_RESOLVED,
                        new TicketPayload.Resolved(
                                known(8, Status.RESOLVED, 2, "mehmet.yilmaz", "2026-11-23T10:40:00Z"),
                                "mehmet.yilmaz",
                                "Alten Eintrag am VPN-Server gelöscht, Laufwerk S: neu verbunden.")),
                full(
                        EscalationEventType.TICKET_REOPENED,
                        new TicketPayload.Reopened(
                                known(9, Status.QUEUED, 2, null, "2026-11-24T07:30:00Z"), Cause.CUSTOMER_REPLIED)),
                full(
                        EscalationEventType.TICKET_CLOSED,
                        new TicketPayload.Closed(
                                known(11, Status.CLOSED, 2, "mehmet.yilmaz", "2026-11-24T09:00:00Z"),
                                CloseReason.AGENT)),
                full(
                        EscalationEventType.REPLY_AFTER_CLOSE,
                        new TicketPayload.RepliedAfterClose(
                                known(12, Status.CLOSED, 2, "mehmet.yilmaz", "2026-12-02T08:30:00Z"),
                                UUID.fromString("0199f3b0-0000-7000-8000-000000000031"))),
                full(
                        EscalationEventType.SERVICE_LEVEL_WARNED,
                        new TicketPayload.Warned(
                                known(5, Status.IN_PROGRESS, 2, "mehmet.yilmaz", "2026-11-23T12:15:01.300Z"),
                                TicketPayload.FIRST_RESPONSE,
                                75,
                                DUE,
                                Instant.parse("2026-11-23T12:15:01.300Z"))),
                full(
                        EscalationEventType.SERVICE_LEVEL_BREACHED,
                        new TicketPayload.Breached(
                                known(6, Status.IN_PROGRESS, 2, "mehmet.yilmaz", "2026-11-23T13:20:44.100Z"),
                                TicketPayload.FIRST_RESPONSE,
                                DUE,
                                Instant.parse("2026-11-23T13:20:44.100Z"))),
                full(
                        EscalationEventType.TICKET_STATE,
                        new TicketPayload.State(
                                known(8, Status.RESOLVED, 2, "mehmet.yilmaz", "2026-11-23T10:40:00Z"),
                                new TicketPayload.State.Promise(
                                        DUE, FirstResponse.State.MET, Instant.parse("2026-11-23T09:48:00Z")),
                                1,
                                9)));
    }

    private static List<Arguments> minimalExamples() {
        return MinimalEvents.all();
    }

    private static HandOverRecord handOver() {
        return new HandOverRecord(
                "Nach dem Passwortwechsel lehnt der VPN-Zugang die Anmeldung ab, das Konto ist im Verzeichnis aber nicht"
                        + " gesperrt.",
                "vpn",
                3,
                1,
                1,
                "22.11.2026 gegen 18 Uhr",
                "Windows 11, VPN-Client 5.2, Homeoffice",
                "VPN-Client starten, mit dem neuen Passwort anmelden",
                "Fehler 691: Konto gesperrt",
                List.of(
                        new TriedStep("Anmeldung am Portal mit dem neuen Passwort", "klappt", null),
                        new TriedStep(
                                "Anleitung durchgegangen, zweites Gerät probiert", "gleicher Fehler", "VPN-Anmeldung")),
                "Zugang noch heute, der Monatsabschluss steht an",
                Instant.parse("2026-11-23T11:00:00Z"),
                "Telefon +49 40 5550198, bis 17 Uhr",
                true,
                HandOverReason.RIGHTS,
                2,
                "network",
                true);
    }

    private static Arguments full(EscalationEventType type, TicketPayload payload) {
        return Arguments.of(type, "full", payload);
    }

    private static TicketPart known(int sequence, Status status, int tier, String owner, String occurredAt) {
        return WireTickets.known(sequence, status, tier, owner, occurredAt);
    }
}
