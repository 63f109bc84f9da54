package io.stellwerk.system.profile;

import io.stellwerk.local.box.Installation;
import io.stellwerk.system.stack.Waiting;
import java.time.Duration;

/** Waits until a desk has done all that was asked of it, mails included: a ticket costs what all of its work costs. */
final class Quietude {

    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final int LOOKS = 5;

    private static final String EVENTS = "select count(*) from outbox";
    private static final String MAILS =
            "select count(*) from notification where state in ('WAITING_FOR_CONTACT', 'PENDING', 'CLAIMED', 'TRANSMITTING')";

    private final DatabaseServer server;
    private int quietLooks;

    Quietude(DatabaseServer server) {
        this.server = server;
    }

    /** Nothing in a table may also mean that an event is between two services, so it looks several times. */
    void await() {
        Waiting.until("all work is done", LIMIT, Duration.ofSeconds(1), () -> {
            quietLooks = isQuiet() ? quietLooks + 1 : 0;
            return quietLooks >= LOOKS;
        });
    }

    private boolean isQuiet() {
        // The mails are the last to be done: mostly one question is enough.
        return isZero("notification", MAILS)
                && Installation.SERVICES.stream().allMatch(service -> isZero(service, EVENTS));
    }

    private boolean isZero(String database, String query) {
        return server.number(database, query) == 0;
    }
}
