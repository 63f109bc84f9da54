package io.stellwerk.benches.measuring;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTTP side of intake's instances, as a sender of web requests sees it who does not repeat anything. */
public final class IntakeDoor implements AutoCloseable {

    private static final Pattern TICKET_ID = Pattern.compile("\"ticketId\"\\s*:\\s*\"([^\"]+)\"");
    private static final String PATH = "/api/intake/v1/web-requests";
    private static final int CUSTOMERS = 1_000;

    private final HttpDoor http;
    private final AtomicLong number = new AtomicLong();

    /** So many requests at most are under way at once; others wait until one of them is answered. */
    public IntakeDoor(List<Integer> ports, int atOnce, Supplier<String> token) {
        http = new HttpDoor(ports, atOnce, token);
    }

    /**
     * What came of a request.
     *
     * @param status 0 if there was no answer
     * @param ticketId empty if it was not accepted
     */
    public record Answer(int status, boolean retryAfter, String ticketId, long nanos) {

        /** Whether it became a ticket. */
        public boolean accepted() {
            return status / 100 == 2;
        }

        /** Turned away as it should be: now is no good time, and when to come again. */
        public boolean refused() {
            return status == 503 && retryAfter;
        }
    }

    /** Sends one; the answer tells for how long it was awaited. */
    public CompletableFuture<Answer> send() {
        long sent = System.nanoTime();
        long own = number.incrementAndGet();
        String body =
                """
                {"name": "Load %d", "email": "load-%d@customer.example", "subject": "%s",
                 "text": "Since this morning it does not work any more, please help."}
                """.formatted(own, own % CUSTOMERS, own % 3 == 0 ? "VPN connection drops" : "I forgot my password");
        return http.post(PATH, body, UUID.randomUUID().toString(), "").thenApply(answer -> {
            Matcher id = TICKET_ID.matcher(answer.body());
            return new Answer(
                    answer.status(),
                    answer.retryAfter(),
                    answer.status() / 100 == 2 && id.find() ? id.group(1) : "",
                    System.nanoTime() - sent);
        });
    }

    @Override
    public void close() {
        http.close();
    }
}
