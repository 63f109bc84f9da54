package io.stellwerk.local.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stellwerk.embedded.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.HdrHistogram.ConcurrentHistogram;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Measures tickets from the web form's HTTP request to {@code ticket-queued} on escalation's topic, with requests at a
 * fixed rate or as fast as they are answered.
 */
public final class Bench {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Pattern TICKET_ID = Pattern.compile("\"ticketId\"\\s*:\\s*\"([^\"]+)\"");
    private static final String QUEUED = "stellwerk.escalation.ticket-queued.v1";
    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(10);

    private final URI webRequests;
    private final String bootstrapServers;
    private final BenchLoad load;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentHistogram answered = new ConcurrentHistogram(HIGHEST_MICROS, 3);
    private final ConcurrentHistogram queued = new ConcurrentHistogram(HIGHEST_MICROS, 3);
    /** Per ticket the instant of its answer or of its event, whichever came first. */
    private final ConcurrentMap<String, Long> firstSeen = new ConcurrentHashMap<>();

    private final AtomicInteger failures = new AtomicInteger();
    private final CountDownLatch settled;

    public Bench(String gateway, String bootstrapServers, BenchLoad load) {
        this.webRequests = URI.create(gateway + "/api/intake/v1/web-requests");
        this.bootstrapServers = bootstrapServers;
        this.load = load;
        this.settled = new CountDownLatch(load.tickets());
    }

    /** Sends all tickets and waits until each is queued. */
    public BenchResult run() throws InterruptedException {
        try (var events = EventStream.open(bootstrapServers, Topics.ESCALATION_TICKETS::equals, false)) {
            var listener = Thread.ofPlatform().name("queued").start(() -> listen(events));
            var begin = System.nanoTime();
            post(begin);
            var complete = settled.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            var seconds = (System.nanoTime() - begin) / 1e9;
            listener.interrupt();
            listener.join();
            var lost = complete ? 0 : Math.toIntExact(settled.getCount());
            return new BenchResult(load.tickets(), failures.get(), lost, seconds, answered, queued);
        }
    }

    private void post(long begin) throws InterruptedException {
        var free = new Semaphore(load.connections());
        for (int i = 0; i < load.tickets(); i++) {
            if (load.rate() > 0) {
                LockSupport.parkNanos(begin + (long) (i * 1e9 / load.rate()) - System.nanoTime());
            }
            free.acquire();
            var sent = System.nanoTime();
            var _ = client.sendAsync(request(i), BodyHandlers.ofString()).whenComplete((response, failure) -> {
                free.release();
                if (failure != null || response.statusCode() / 100 != 2) {
                    failures.incrementAndGet();
                    settled.countDown();
                } else {
                    answered(response, sent);
                }
            });
        }
    }

    private void answered(HttpResponse<String> response, long sent) {
        var now = System.nanoTime();
        answered.recordValue(micros(now - sent));
        var id = TICKET_ID.matcher(response.body());
        if (id.find()) {
            settle(id.group(1), now);
        } else {
            failures.incrementAndGet();
            settled.countDown();
        }
    }

    private void listen(EventStream events) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (var record : events.next(Duration.ofMillis(50))) {
                    var type = record.headers().lastHeader("ce_type");
                    if (type != null && QUEUED.equals(new String(type.value(), UTF_8))) {
                        settle(record.key(), System.nanoTime());
                    }
                }
            }
        } catch (InterruptException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The second of answer and event settles a ticket; an event before the answer took no time after it. */
    private void settle(String ticketId, long now) {
        var before = firstSeen.putIfAbsent(ticketId, now);
        if (before != null) {
            queued.recordValue(micros(Math.max(0, now - before)));
            settled.countDown();
        }
    }

    private HttpRequest request(int number) {
        var subject = number % 3 == 0 ? "VPN connection drops" : "I forgot my password";
        var body = "{\"name\":\"Load %d\",\"email\":\"load-%d@customer.example\",\"subject\":\"%s\",\"text\":\"%s\"}"
                .formatted(
                        number, number % 1_000, subject, "Since this morning it does not work any more, please help.");
        return HttpRequest.newBuilder(webRequests)
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static long micros(long nanos) {
        return Math.min(TimeUnit.NANOSECONDS.toMicros(nanos), HIGHEST_MICROS);
    }
}
