package io.stellwerk.benches.growth;

import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Agents who take tickets that wait, answer them, and then solve them. */
final class AgentWork {

    private static final int RATE = 60;
    private static final int WARM_UP = 300;

    private final Doors doors;
    private final TicketDraw.Pile waiting;
    private final Queue<Seen> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<Seen> answered = new ConcurrentLinkedQueue<>();

    AgentWork(Doors doors, TicketDraw.Pile waiting) {
        this.doors = doors;
        this.waiting = waiting;
    }

    private record Seen(String ticketId, String etag) {}

    Work accept() {
        return new SteadyWork("agent accepts", RATE, WARM_UP, () -> {
            FilledTicket ticket = waiting.next();
            return act(new Seen(ticket.id().toString(), "\"" + ticket.version() + "\""), "accept", "{}", accepted);
        });
    }

    Work reply() {
        return new SteadyWork(
                "agent replies",
                RATE,
                WARM_UP,
                () -> act(accepted.poll(), "reply", "{\"text\": \"Please try again now.\"}", answered));
    }

    Work resolve() {
        return new SteadyWork(
                "agent resolves",
                RATE,
                WARM_UP,
                () -> act(
                        answered.poll(),
                        "resolve",
                        "{\"resolution\": \"The certificate was renewed.\"}",
                        new ConcurrentLinkedQueue<>()));
    }

    private CompletableFuture<Boolean> act(@Nullable Seen seen, String action, String body, Queue<Seen> next) {
        return seen == null
                ? CompletableFuture.completedFuture(false)
                : doors.act(seen.ticketId(), action, seen.etag(), body)
                        .thenApply(response -> done(seen, response, next));
    }

    private static boolean done(Seen seen, HttpResponse<String> response, Queue<Seen> next) {
        if (response.statusCode() != 200) {
            return false;
        }
        next.add(new Seen(seen.ticketId(), response.headers().firstValue("ETag").orElse("")));
        return true;
    }
}
