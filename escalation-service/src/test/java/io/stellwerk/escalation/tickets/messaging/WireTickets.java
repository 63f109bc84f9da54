package io.stellwerk.escalation.tickets.messaging;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.handovers.HandOverReason;
import io.stellwerk.escalation.handovers.HandOverRecord;
import io.stellwerk.escalation.handovers.TriedStep;
import io.stellwerk.escalation.tickets.Actor;
import io.stellwerk.escalation.tickets.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The two tickets of the contracts' examples: one of which all is known, and one of which little is. */
final class WireTickets {

    private WireTickets() {}

    static final Actor ANNA = Actor.agent("anna.keller", "Anna Keller");
    static final Actor MEHMET = Actor.agent("mehmet.yilmaz", "Mehmet Yılmaz");
    static final Actor CUSTOMER = Actor.customer("0199f3a1-5c1f-7b8a-8e44-2d7c91aa05b3");

    static TicketPart known(int sequence, Status status, int tier, String owner, String occurredAt, Actor actor) {
        return known(sequence, status, tier, "tier-" + tier, owner, occurredAt, actor);
    }

    /** It came back to the second tier, and a dispatcher must decide. */
    static TicketPart toBeDispatched(int sequence, String occurredAt) {
        return known(
                sequence, Status.QUEUED, 2, "dispatch", null, occurredAt, Actor.agent("karim.aydin", "Karim Aydın"));
    }

    private static TicketPart known(
            int sequence, Status status, int tier, String queue, String owner, String occurredAt, Actor actor) {
        return known(sequence, status, tier, queue, owner, Priority.P3, occurredAt, actor);
    }

    /** It was given a higher priority at the second tier. */
    static TicketPart urgent(int sequence, String owner, String occurredAt, Actor actor) {
        return known(sequence, Status.IN_PROGRESS, 2, "tier-2", owner, Priority.P2, occurredAt, actor);
    }

    private static TicketPart known(
            int sequence,
            Status status,
            int tier,
            String queue,
            String owner,
            Priority priority,
            String occurredAt,
            Actor actor) {
        return new TicketPart(
                UUID.fromString("0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11"),
                "SW-1000041",
                sequence,
                status,
                tier,
                queue,
                owner,
                priority,
                "remote-access",
                "0199f3a1-5c1f-7b8a-8e44-2d7c91aa05b3",
                "VPN-Zugang nach Passwortwechsel gesperrt",
                "EMAIL",
                "de",
                Instant.parse("2026-11-23T09:15:00Z"),
                Instant.parse(occurredAt),
                actor);
    }

    static TicketPart little(int sequence, Status status, String owner, String occurredAt) {
        return little(sequence, status, 1, owner, Priority.P4, occurredAt);
    }

    static TicketPart little(
            int sequence, Status status, int tier, String owner, Priority priority, String occurredAt) {
        return new TicketPart(
                UUID.fromString("0199f3a4-88b7-7c02-b5d6-1e9a47f3c820"),
                "SW-1000173",
                sequence,
                status,
                tier,
                "tier-" + tier,
                owner,
                priority,
                null,
                null,
                "Cannot print on the third floor",
                null,
                null,
                Instant.parse("2026-11-23T09:18:00Z"),
                Instant.parse(occurredAt),
                null);
    }

    static HandOverRecord handOver() {
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
}
