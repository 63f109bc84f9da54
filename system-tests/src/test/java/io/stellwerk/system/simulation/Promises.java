package io.stellwerk.system.simulation;

import io.stellwerk.intake.conversations.Receipt;

/** What must hold at the moment an answer is given, not only in the end: what was accepted is committed. */
final class Promises {

    private Promises() {}

    static void check(Stage stage, Letter letter) {
        Receipt receipt = letter.receipts().getLast();
        boolean kept = stage.database("intake").rows(IntakeTables.MESSAGES).stream()
                .anyMatch(stored -> letter.isOrigin(stored.message().sourceKey()));
        if (!kept) {
            stage.broken()
                    .add("1 accepted means durable: " + letter.name() + " was answered " + receipt.outcome()
                            + " and is not committed");
        }
    }

    static void check(Stage stage, Request request) {
        boolean kept = stage.database("escalation")
                .row(EscalationTables.TICKETS, request.ticket().toString())
                .filter(ticket -> ticket.routing().version() >= request.answeredVersion())
                .isPresent();
        if (!kept) {
            stage.broken().add("1 accepted means durable: " + request + " was answered and is not committed");
        }
    }
}
