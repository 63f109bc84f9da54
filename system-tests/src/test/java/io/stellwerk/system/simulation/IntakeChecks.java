package io.stellwerk.system.simulation;

import io.stellwerk.intake.conversations.Outcome.Appended;
import io.stellwerk.intake.conversations.Outcome.Bounced;
import io.stellwerk.intake.conversations.Outcome.Ignored;
import io.stellwerk.intake.conversations.Outcome.Opened;
import io.stellwerk.intake.conversations.Receipt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What intake promises to those who write. */
final class IntakeChecks {

    private IntakeChecks() {}

    /** Who was told of a ticket finds it, and everybody was told the same. */
    static List<String> durable(Outcome outcome) {
        List<String> found = new ArrayList<>();
        for (Letter letter : outcome.letters()) {
            if (letter.receipts().isEmpty() && letter.way() != Letter.Way.TOPIC) {
                found.add(letter.name() + " was never answered");
            }
            Set<UUID> tickets = new HashSet<>();
            for (Receipt receipt : letter.receipts()) {
                tickets.add(receipt.ticketId());
                if (receipt.outcome() == Receipt.Result.KEY_REUSED) {
                    found.add(letter.name() + " was refused as another letter under its key");
                }
            }
            for (IntakeTables.Stored stored : stored(outcome, letter)) {
                tickets.add(stored.ticketId());
            }
            if (tickets.size() > 1) {
                found.add(letter.name() + " led to several tickets: " + tickets);
            }
        }
        return found;
    }

    /** However often a letter came, it is there once, where it belongs, and others heard of it once. */
    static List<String> oneEffect(Outcome outcome) {
        List<String> found = new ArrayList<>();
        List<Outcome.Event> events = outcome.events("intake.tickets.v1");
        for (Letter letter : outcome.letters()) {
            List<IntakeTables.Stored> all = stored(outcome, letter);
            if (all.size() != 1) {
                found.add(letter.name() + " (" + letter.way() + ", " + letter.nature() + ") is stored " + all.size()
                        + " times");
            }
            for (IntakeTables.Stored one : all) {
                if (!isRight(letter, one)) {
                    found.add(letter.name() + " (" + letter.nature() + ") became " + one.outcome());
                }
                String id = one.message().id().toString();
                long told =
                        events.stream().filter(event -> event.id().equals(id)).count();
                if (told != (one.ticketId() == null ? 0 : 1)) {
                    found.add(letter.name() + " was told to others " + told + " times");
                }
            }
        }
        long opened = outcome.database("intake").rows(IntakeTables.MESSAGES).stream()
                .filter(stored -> stored.outcome() instanceof Opened)
                .count();
        int tickets = outcome.database("intake").rows(IntakeTables.TICKETS).size();
        if (opened != tickets) {
            found.add(tickets + " tickets for " + opened + " letters that opened one");
        }
        return found;
    }

    private static boolean isRight(Letter letter, IntakeTables.Stored stored) {
        return switch (letter.nature()) {
            case PERSON, AUTOMATIC ->
                letter.answers() == null
                        ? stored.outcome() instanceof Opened
                        : stored.outcome() instanceof Appended
                                && letter.answers().equals(stored.ticketId());
            case BOUNCE -> stored.outcome() instanceof Bounced;
            case OWN_MAIL -> stored.outcome() instanceof Ignored;
        };
    }

    private static List<IntakeTables.Stored> stored(Outcome outcome, Letter letter) {
        return outcome.database("intake").rows(IntakeTables.MESSAGES).stream()
                .filter(stored -> letter.isOrigin(stored.message().sourceKey()))
                .toList();
    }
}
