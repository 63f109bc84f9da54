package io.stellwerk.benches.load;

import io.stellwerk.benches.load.Door.Answer;
import io.stellwerk.benches.load.Journal.Deed;
import io.stellwerk.benches.stack.Waiting;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Somebody at the desk who works on a ticket as it is when they look at it. */
final class Agent {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int MOST_LOOKS = 30;

    private static final String HAND_OVER = """
            {"handOver": {
              "problemStatement": "The account is locked again within a minute",
              "affectedService": "Directory", "impact": 3, "urgency": 2, "affectedUsers": 1,
              "since": "2026-11-23T07:30:00Z", "environment": "Windows 11, domain account",
              "stepsToReproduce": "Reset the password, sign in, wait a minute", "errorText": "0x775",
              "triedSoFar": [{"action": "reset the password twice", "result": "locked again", "article": "KB-114"}],
              "customerExpectation": "can work again this morning", "reachability": "by e-mail until 17:00",
              "attachmentsChecked": true, "reasonForHandOver": "RIGHTS", "neededSkill": "directory",
              "consentToShare": true}}
            """;

    private final Door door;
    private final Journal journal;
    private final Random random;
    private final String name;

    Agent(Door door, Journal journal, Random random, String name) {
        this.door = door;
        this.journal = journal;
        this.random = random;
        this.name = name;
    }

    /** Waits until the ticket is in a queue, and looks now and then. */
    void findQueued(String ticketId) {
        findQueued(ticketId, LONGEST_PAUSE);
    }

    /** Waits until the ticket is in a queue; so long are the pauses between two looks at most. */
    void findQueued(String ticketId, Duration longestPause) {
        Waiting.until(
                "ticket " + ticketId + " is queued",
                TIMEOUT,
                longestPause,
                () -> look(ticketId).text("status").equals("QUEUED"));
    }

    boolean accept(String ticketId) {
        return act(ticketId, Deed.ACCEPT, "{}");
    }

    boolean reply(String ticketId) {
        return act(ticketId, Deed.REPLY, "{\"text\": \"Please try again now.\"}");
    }

    boolean escalate(String ticketId) {
        return act(ticketId, Deed.ESCALATE, HAND_OVER);
    }

    boolean resolve(String ticketId) {
        return act(ticketId, Deed.RESOLVE, "{\"resolution\": \"done\"}");
    }

    /** Acts on what is to be seen; where something else has happened meanwhile, looks again. Tells whether it was done. */
    private boolean act(String ticketId, Deed deed, String body) {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            Answer seen = look(ticketId);
            String key = new UUID(random.nextLong(), random.nextLong()).toString();
            Answer answer = door.ask(
                    random,
                    name,
                    "escalation",
                    "/api/escalation/v1/tickets/" + ticketId + "/" + deed.name().toLowerCase(Locale.ROOT),
                    request -> request.header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .header("If-Match", seen.etag())
                            .POST(BodyPublishers.ofString(body)));
            switch (answer.status()) {
                case 200 -> {
                    journal.promised(ticketId, deed);
                    return true;
                }
                case 412 -> Waiting.forAWhile(Duration.ofMillis(50));
                case 409 -> {
                    return false;
                }
                default -> {
                    journal.contradiction(
                            deed + " of " + ticketId + " became " + answer.status() + " " + answer.body());
                    return false;
                }
            }
        }
        journal.contradiction(deed + " of " + ticketId + " was stale " + MOST_LOOKS + " times");
        return false;
    }

    private Answer look(String ticketId) {
        return door.ask(random, name, "escalation", "/api/escalation/v1/tickets/" + ticketId, request -> request.GET());
    }
}
