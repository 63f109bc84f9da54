package io.stellwerk.benches.faults;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that the desk promises, or expressly does not.
 *
 * @param invariant the number of the promise in docs/architecture.md; 0 for what is not promised
 * @param sentence the promise, or what is not promised and what to do about it
 * @param checks the reconciliation's checks that hold the desk to it after each round of faults
 * @param tests the tests that show it for one fault at a time
 */
record Guarantee(int invariant, String sentence, List<String> checks, List<String> tests) {

    Guarantee {
        checks = List.copyOf(checks);
        tests = List.copyOf(tests);
    }

    /** What is promised. */
    static List<Guarantee> promises() {
        return Stream.concat(ofMessages().stream(), ofTheirEffects().stream()).toList();
    }

    private static List<Guarantee> ofMessages() {
        return List.of(
                new Guarantee(
                        1,
                        "What was answered with success is stored, and nothing that was stored is lost",
                        List.of("what was answered with success happened once"),
                        List.of("DatabaseOutageFaultIT", "ServiceCrashSystemIT", "RestartSystemIT")),
                new Guarantee(
                        2,
                        "A message that comes again, however often and by whatever way, has one effect and gets the first answer",
                        List.of("what was answered with success happened once", "answers do not contradict each other"),
                        List.of("ConcurrentPostsFaultIT", "DuplicateDeliveryFaultIT", "ConcurrentAcceptFaultIT")),
                new Guarantee(
                        3,
                        "A change and the events that tell of it are stored together or not at all",
                        List.of("state and events agree", "nothing waits in an outbox"),
                        List.of("RollbackPublishesNothingFaultIT", "RelayCrashFaultIT")),
                new Guarantee(
                        4,
                        "On a topic a ticket's events come in the order in which they happened, without a gap",
                        List.of("each ticket's events are there once, in order, without a gap"),
                        List.of(
                                "RelayCrashFaultIT",
                                "FrozenRelayFaultIT",
                                "FencedRelayFaultIT",
                                "OutOfOrderDeliveryFaultIT")));
    }

    private static List<Guarantee> ofTheirEffects() {
        return List.of(
                new Guarantee(
                        5,
                        "Every event has its effect in every service once",
                        List.of("each ticket was assessed once", "the board is what the topics say"),
                        List.of("DuplicateDeliveryFaultIT", "CommittedOffsetsFaultIT")),
                new Guarantee(
                        6,
                        "What cannot be handled is parked with its reason, later events of its ticket wait behind it, the others go on",
                        List.of("every event was handled by every consumer, or parked"),
                        List.of("PoisonMessageFaultIT", "ParkedOrderFaultIT", "RedriveFaultIT", "DeadLetterFaultIT")),
                new Guarantee(
                        8,
                        "Each timer fires once, not before its instant, whatever crashes and however many instances there are",
                        List.of("each timer fired once, and not too early"),
                        List.of("TimersFireOnceFaultIT")),
                new Guarantee(
                        10,
                        "Nobody is told the same twice: one notification per cause, recipient, channel and template",
                        List.of("nobody was told anything twice"),
                        List.of("DeliveryFaultIT", "WorkerCrashFaultIT")));
    }

    /** What is not promised. */
    static List<Guarantee> limits() {
        return List.of(
                limit(
                        "That a record stands on a topic only once. After a crash of the relay it may stand there again, with"
                                + " the same `ce_id`: keep the ids you know, as docs/consuming.md shows"),
                limit("That a mail in doubt arrives. If a process dies while it hands a mail to the mail server, or the"
                        + " connection breaks off, the mail is held and shown on the board until a person decides"),
                limit("An order between tickets, or between topics"),
                limit("A right time from a wrong clock. A ticket that is received by an instance whose clock is an hour"
                        + " ahead is due an hour later; its timers still fire once"),
                limit("Anything after the loss of a disk, or of a majority of the brokers' disks"));
    }

    private static Guarantee limit(String sentence) {
        return new Guarantee(0, sentence, List.of(), List.of());
    }
}
