package io.stellwerk.benches.reconciliation;

import io.stellwerk.benches.stack.Waiting;
import io.stellwerk.embedded.MailServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many mails with each Message-ID have arrived; the mails themselves are forgotten. */
final class MailCount {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final MailServer server;
    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    MailCount(MailServer server) {
        this.server = server;
        server.onMessage(mail -> counts.merge(MessageIds.of(mail), 1L, Long::sum));
    }

    /** The counts, when those of the newest mails are among them. */
    Map<String, Long> counts() {
        Waiting.until(
                "the newest mails are counted",
                LIMIT,
                () -> server.messages().stream().map(MessageIds::of).allMatch(counts::containsKey));
        return Map.copyOf(counts);
    }
}
