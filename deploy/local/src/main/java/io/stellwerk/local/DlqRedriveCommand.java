package io.stellwerk.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.stellwerk.embedded.StackException;
import io.stellwerk.local.deadletters.DeadLetterClient;
import io.stellwerk.local.deadletters.DeadLetterText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets dead letters be handled again; it works when each of them was. */
@Command(
        name = "redrive",
        description = "Handle dead letters again, and those that wait behind them; exits with 1 if one fails.")
final class DlqRedriveCommand implements Callable<Integer> {

    private static final Set<String> GOOD = Set.of("REDRIVEN", "ALREADY_REDRIVEN");

    /** One or the other. */
    static final class Which {
        @Parameters(paramLabel = "ID", arity = "1..*", description = "The letters' ids, see list.")
        private List<String> ids = List.of();

        @Option(names = "--all", required = true, description = "All that are parked, or all that the filters leave.")
        private boolean all;
    }

    @Mixin
    private final DlqOption dlq = new DlqOption();

    @Mixin
    private final DlqFilter filter = new DlqFilter();

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    private boolean good = true;

    @Override
    public Integer call() throws InterruptedException {
        var client = dlq.client();
        if (which.all) {
            for (var service : dlq.services()) {
                redriveAll(client, service);
            }
        } else {
            for (var id : which.ids) {
                redrive(client, id);
            }
        }
        return good ? 0 : 1;
    }

    private void redrive(DeadLetterClient client, String id) throws InterruptedException {
        try {
            var owner = dlq.ownerOf(client, id);
            var answer = client.post(owner, "/" + id + "/redrive", Map.of());
            if (!answer.worked()) {
                throw new StackException(answer.problem());
            }
            show(owner, answer.json());
        } catch (StackException e) {
            System.err.println(e.getMessage());
            good = false;
        }
    }

    private void redriveAll(DeadLetterClient client, String service) throws InterruptedException {
        var body = new HashMap<String, Object>(filter.values());
        body.put("all", true);
        while (true) {
            var answer = client.post(service, "/redrive", body);
            if (!answer.worked()) {
                System.err.println(answer.problem());
                good = false;
                return;
            }
            answer.json().path("outcomes").forEach(outcome -> show(service, outcome));
            if (!answer.json().has("nextCursor")) {
                return;
            }
            body.put("cursor", answer.json().path("nextCursor").asText());
        }
    }

    private void show(String service, JsonNode outcome) {
        dlq.print(service, outcome, DeadLetterText::outcome);
        good &= GOOD.contains(outcome.path("outcome").asText());
    }
}
