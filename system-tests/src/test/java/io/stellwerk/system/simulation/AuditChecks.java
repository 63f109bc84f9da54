package io.stellwerk.system.simulation;

import java.util.Optional;

/** What the audit log promises: each effect is written down once, and nothing that had none. */
final class AuditChecks {

    private AuditChecks() {}

    /** Why the entries about a reply do not fit what became of it. */
    static Optional<String> misfit(Outcome outcome, Request request) {
        String version = Integer.toString(request.answeredVersion());
        long written = outcome.database("escalation").rows(SimulatedAuditLog.ENTRIES).stream()
                .filter(entry -> entry.action().equals("ticket.reply")
                        && entry.actorId().equals(request.wanted().command().agent())
                        && entry.subjectId().equals(request.ticket().toString())
                        && entry.after() != null
                        && version.equals(entry.after().get("version")))
                .count();
        return written == (request.isDone() ? 1 : 0)
                ? Optional.empty()
                : Optional.of(request + " is " + written + " times in the audit log");
    }
}
