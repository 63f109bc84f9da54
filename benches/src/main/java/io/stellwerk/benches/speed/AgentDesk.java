package io.stellwerk.benches.speed;

import io.stellwerk.benches.measuring.HttpDoor;
import io.stellwerk.benches.measuring.Latency;
import io.stellwerk.benches.stack.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;

/** Agents who accept, answer and resolve tickets, each on a ticket of their own. */
final class AgentDesk implements AutoCloseable {

    private static final int AT_ONCE = 128;
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final String TICKETS = "/api/escalation/v1/tickets/";
    private static final List<Step> STORY = List.of(
            new Step("accept", "{}"),
            new Step("reply", "{\"text\": \"Please try again now; it should work.\"}"),
            new Step("resolve", "{\"resolution\": \"The account was unlocked.\"}"));

    private final HttpDoor escalation;

    AgentDesk(List<Integer> ports, Supplier<String> token) {
        escalation = new HttpDoor(ports, AT_ONCE, token);
    }

    private record Step(String action, String body) {}

    /**
     * What came of it.
     *
     * @param done actions that were answered with success
     * @param answer from the moment at which an action was due to its answer
     */
    record Result(int done, int failed, double seconds, Latency answer) {}

    /** Looks at tickets, so that agents can act on what they saw. */
    List<SeenTicket> look(List<String> tickets) throws InterruptedException {
        List<CompletableFuture<SeenTicket>> looks = new ArrayList<>();
        Semaphore free = new Semaphore(AT_ONCE);
        for (String ticket : tickets) {
            free.acquire();
            looks.add(escalation.get(TICKETS + ticket).thenApply(answer -> {
                free.release();
                return new SeenTicket(ticket, answer.etag());
            }));
        }
        return looks.stream().map(CompletableFuture::join).toList();
    }

    /** Tells each ticket's story, so many begun a second; 0 for as many as are told at once. */
    Result work(List<SeenTicket> tickets, double rate) throws InterruptedException {
        Semaphore free = new Semaphore(rate > 0 ? Integer.MAX_VALUE : AT_ONCE);
        Stories stories = new Stories(tickets.size());
        long begin = System.nanoTime();
        for (int i = 0; i < tickets.size(); i++) {
            long due = rate > 0 ? begin + (long) (i * TimeUnit.SECONDS.toNanos(1) / rate) : 0;
            for (long left = due - System.nanoTime(); rate > 0 && left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            free.acquire();
            var _ = stories.tell(tickets.get(i), 0, rate > 0 ? due : System.nanoTime())
                    .thenRun(free::release);
        }
        Waiting.until("every story is told", TIMEOUT, () -> stories.left.get() == 0);
        return new Result(
                stories.done.get(), stories.failed.get(), (stories.last - begin) / 1e9, Latency.of(stories.answered));
    }

    @Override
    public void close() {
        escalation.close();
    }

    private final class Stories {

        private final AtomicInteger left;
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
        private final ConcurrentHistogram answered = Latency.histogram();
        private volatile long last;

        Stories(int number) {
            left = new AtomicInteger(number);
        }

        CompletableFuture<Void> tell(SeenTicket ticket, int step, long due) {
            Step next = STORY.get(step);
            return escalation
                    .post(
                            TICKETS + ticket.ticketId() + "/" + next.action(),
                            next.body(),
                            UUID.randomUUID().toString(),
                            ticket.etag())
                    .thenCompose(answer -> {
                        last = System.nanoTime();
                        if (answer.status() != 200) {
                            failed.incrementAndGet();
                            return ended();
                        }
                        done.incrementAndGet();
                        Latency.record(answered, last - due);
                        return step + 1 < STORY.size()
                                ? tell(new SeenTicket(ticket.ticketId(), answer.etag()), step + 1, last)
                                : ended();
                    });
        }

        private CompletableFuture<Void> ended() {
            left.decrementAndGet();
            return CompletableFuture.completedFuture(null);
        }
    }
}
