package io.stellwerk.benches.growth;

import io.stellwerk.benches.measuring.Latency;
import io.stellwerk.benches.measuring.QueuedTickets;
import io.stellwerk.benches.stack.Waiting;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.ConcurrentHistogram;

/** New requests of customers who asked before, observed until each is in a queue. */
final class WebRequests implements Work {

    static final String QUEUED = "then until queued";

    private static final Pattern TICKET_ID = Pattern.compile("\"ticketId\"\\s*:\\s*\"([^\"]+)\"");
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final int RATE = 40;
    private static final int WARM_UP = 300;

    private final Doors doors;
    private final QueuedTickets queued;
    private final TicketDraw.Pile customers;
    private final Map<String, Long> answeredAt = new ConcurrentHashMap<>();
    private final SteadyWork requests;

    WebRequests(String name, Doors doors, QueuedTickets queued, TicketDraw.Pile customers) {
        this.doors = doors;
        this.queued = queued;
        this.customers = customers;
        this.requests = new SteadyWork(name, RATE, WARM_UP, this::request);
    }

    @Override
    public String name() {
        return requests.name();
    }

    @Override
    public void warmUp() {
        requests.warmUp();
        awaitQueued();
    }

    @Override
    public Effort run(Duration time) {
        answeredAt.clear();
        Effort effort = requests.run(time);
        awaitQueued();
        ConcurrentHistogram queue = Latency.histogram();
        answeredAt.forEach(
                (ticket, at) -> Latency.record(queue, queued.firstSeen().getOrDefault(ticket, at) - at));
        return new Effort(effort.times(), effort.failed(), effort.latency(), Map.of(QUEUED, queue));
    }

    private void awaitQueued() {
        Waiting.until(
                "every new ticket is queued",
                TIMEOUT,
                () -> queued.firstSeen().keySet().containsAll(answeredAt.keySet()));
    }

    private CompletableFuture<Boolean> request() {
        return doors.postOnce("intake", "/web-requests", """
                        {"name": "Growth", "email": "%s", "subject": "VPN connection drops",
                         "text": "Since this morning it does not work any more, please help."}
                        """.formatted(
                                customers.next().email()))
                .thenApply(this::answered);
    }

    private boolean answered(HttpResponse<String> response) {
        Matcher id = TICKET_ID.matcher(response.body());
        if (response.statusCode() != 201 || !id.find()) {
            return false;
        }
        answeredAt.put(id.group(1), System.nanoTime());
        return true;
    }
}
