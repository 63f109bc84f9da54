package io.stellwerk.benches.reconciliation;

import io.stellwerk.local.stack.Installation;
import java.util.List;

/** Nothing waits in an outbox. */
final class OutboxesEmpty implements Check {

    @Override
    public List<String> violations(Evidence evidence) {
        return Installation.SERVICES.stream()
                .filter(service -> evidence.tables().count(service, "select count(*) as count from outbox") > 0)
                .map(service -> "the outbox of " + service + " is not empty")
                .toList();
    }
}
