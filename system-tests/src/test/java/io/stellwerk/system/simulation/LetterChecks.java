package io.stellwerk.system.simulation;

import io.stellwerk.messaging.DeadLetterSummary;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.KeptLetter;
import io.stellwerk.messaging.SimulatedDeadLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What holds for dead letters: each has its reason and its end, and nothing of its key goes past it. */
final class LetterChecks {

    private static final String DEAD_LETTERS = ".dlq.";

    private LetterChecks() {}

    /** Nothing is handled while an earlier event of its key is parked; looked at in the moment of the commit. */
    static void waited(World world, Database database, String consumer, IncomingEvent event) {
        List<KeptLetter> rows = List.copyOf(database.rows(SimulatedDeadLetters.DEAD_LETTERS));
        long place = rows.stream()
                .map(KeptLetter::letter)
                .filter(letter ->
                        letter.consumer().equals(consumer) && letter.eventId().equals(event.identity()))
                .mapToLong(DeadLetterSummary::place)
                .findFirst()
                .orElse(Long.MAX_VALUE);
        rows.stream()
                .filter(kept -> kept.isAheadOf(consumer, event.subject()))
                .filter(kept -> kept.letter().place() < place)
                .findFirst()
                .ifPresent(ahead -> world.broken()
                        .add("4 handled in order: " + consumer + " handled " + event.type()
                                + " of a key of which an earlier event is parked"));
    }

    /** Every letter was written down twice, for a reason, and is settled; the right ones are there. */
    static List<String> settled(Outcome outcome) {
        List<String> found = new ArrayList<>();
        List<Poison.Expected> missing = new ArrayList<>(outcome.poison());
        outcome.stage().databases().forEach((service, database) -> {
            List<DeadLetterSummary> letters = database.rows(SimulatedDeadLetters.DEAD_LETTERS).stream()
                    .map(KeptLetter::letter)
                    .toList();
            letters.forEach(letter -> {
                boolean poisonous = Poison.isMarked(letter);
                if (poisonous
                        && missing.stream()
                                .filter(one -> is(one, service, letter))
                                .findFirst()
                                .map(missing::remove)
                                .isEmpty()) {
                    found.add("a dead letter that is none, or is one twice: " + letter);
                }
                found.addAll(ending(outcome, service, letter, poisonous));
            });
            found.addAll(published(outcome, service, letters));
        });
        missing.forEach(one -> found.add("skipped without a dead letter: " + one));
        return found;
    }

    private static boolean is(Poison.Expected expected, String service, DeadLetterSummary letter) {
        return expected.service().equals(service)
                && expected.topic().equals(letter.origin().topic())
                && (expected.mark().equals(letter.eventId())
                        || expected.mark().equals(letter.origin().key()));
    }

    /** The event's own id, which has no space; where strangers publish, the letter has its source before it. */
    private static String eventId(DeadLetterSummary letter) {
        return letter.eventId().substring(letter.eventId().lastIndexOf(' ') + 1);
    }

    private static List<String> ending(Outcome outcome, String service, DeadLetterSummary letter, boolean poisonous) {
        List<String> found = new ArrayList<>();
        DeadLetterSummary.State wanted =
                poisonous ? DeadLetterSummary.State.DISCARDED : DeadLetterSummary.State.REDRIVEN;
        if (letter.state() != wanted) {
            found.add("a letter of " + service + " ended as " + letter.state() + ": " + letter.reason());
        }
        boolean handled = outcome.database(service)
                .row(Recording.EFFECTS, Recording.key(letter.consumer(), eventId(letter)))
                .isPresent();
        if (handled != (letter.state() == DeadLetterSummary.State.REDRIVEN)) {
            found.add("a letter of " + service + " ended as " + letter.state() + ", handled: " + handled);
        }
        boolean reasoned = poisonous
                || letter.waitsBehind() != null
                || outcome.stage().mistakes().made(letter.consumer(), eventId(letter));
        if (!reasoned) {
            found.add("parked without a reason: " + letter);
        }
        if (letter.waitsBehind() != null) {
            outcome.stage().world().statistics().count("letters that waited");
        }
        return found;
    }

    /** The topics for other systems have what the table has. */
    private static List<String> published(Outcome outcome, String service, List<DeadLetterSummary> letters) {
        Map<String, Long> written = counted(
                letters,
                letter -> service + DEAD_LETTERS + letter.origin().topic() + " "
                        + letter.origin().key());
        Map<String, Long> announced = counted(
                outcome.database(service).announced().stream()
                        .filter(one -> one.topic().contains(DEAD_LETTERS))
                        .toList(),
                one -> one.topic() + " " + one.key());
        List<String> found = new ArrayList<>();
        if (!written.equals(announced)) {
            found.add(service + " has the letters " + written + " and announced " + announced);
        }
        written.forEach((place, count) -> {
            String topic = place.substring(0, place.indexOf(' '));
            long there = outcome.stage().broker().all(topic).stream()
                    .filter(source -> place.equals(topic + " " + source.key()))
                    .count();
            if (there < count) {
                found.add("a dead letter was never published: " + place);
            }
        });
        return found;
    }

    private static <T> Map<String, Long> counted(List<T> all, Function<T, String> place) {
        return all.stream().collect(Collectors.groupingBy(place, TreeMap::new, Collectors.counting()));
    }
}
