package io.stellwerk.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.stellwerk.embedded.StackException;
import io.stellwerk.local.audit.AuditClient;
import io.stellwerk.local.audit.AuditText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists audit entries, the latest of each service first. */
@Command(name = "list", description = "List who did or read what, the latest of each service first.")
final class AuditListCommand implements Callable<Integer> {

    private static final int PAGE = 1000;

    @Mixin
    private final AuditOption audit = new AuditOption();

    @Option(names = "--actor", paramLabel = "ID", description = "Only by this person or system.")
    private @Nullable String actor;

    @Option(names = "--action", paramLabel = "ACTION", description = "Only this action, such as ticket.escalate.")
    private @Nullable String action;

    @Option(names = "--subject", paramLabel = "ID", description = "Only about this id, such as of a ticket.")
    private @Nullable String subject;

    @Option(names = "--from", paramLabel = "INSTANT", description = "Not before, such as 2026-11-23T09:15:00Z.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "INSTANT", description = "Before this instant.")
    private @Nullable String to;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            defaultValue = "100",
            description = "How many of each service at most (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    private int shown;

    @Override
    public Integer call() throws InterruptedException {
        var client = audit.client();
        var failed = false;
        for (var service : audit.services()) {
            try {
                list(client, service);
            } catch (StackException e) {
                System.err.println(e.getMessage());
                failed = true;
            }
        }
        if (shown == 0 && !failed) {
            System.err.println("There are no such entries.");
        }
        return failed ? 1 : 0;
    }

    private void list(AuditClient client, String service) throws InterruptedException {
        var before = shown;
        client.read(service, query(), entry -> shown - before < limit && print(service, entry));
    }

    private boolean print(String service, JsonNode entry) {
        System.out.println(json ? AuditText.json(service, entry) : AuditText.line(service, entry));
        shown++;
        return true;
    }

    private Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        put(query, "actor", actor);
        put(query, "action", action);
        put(query, "subject", subject);
        put(query, "from", from);
        put(query, "to", to);
        query.put("limit", Integer.toString(Math.clamp(limit, 1, PAGE)));
        return query;
    }

    private static void put(Map<String, String> query, String name, @Nullable String value) {
        if (value != null) {
            query.put(name, value);
        }
    }
}
