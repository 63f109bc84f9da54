package io.stellwerk.local;

import io.stellwerk.embedded.StackException;
import io.stellwerk.local.deadletters.DeadLetterClient;
import io.stellwerk.local.deadletters.DeadLetterText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists dead letters, the first parked first. */
@Command(name = "list", description = "List dead letters, those parked first of each service first.")
final class DlqListCommand implements Callable<Integer> {

    private static final int PAGE = 200;

    /** What can be asked for. */
    enum Choice {
        PARKED,
        REDRIVEN,
        DISCARDED,
        ANY
    }

    @Mixin
    private final DlqOption dlq = new DlqOption();

    @Mixin
    private final DlqFilter filter = new DlqFilter();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            defaultValue = "PARKED",
            description = "parked, redriven, discarded or any (default: ${DEFAULT-VALUE}).")
    private Choice state = Choice.PARKED;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            defaultValue = "100",
            description = "How many of each service at most (default: ${DEFAULT-VALUE}).")
    private int limit;

    private int shown;

    @Override
    public Integer call() throws InterruptedException {
        var client = dlq.client();
        var failed = false;
        for (var service : dlq.services()) {
            try {
                list(client, service);
            } catch (StackException e) {
                System.err.println(e.getMessage());
                failed = true;
            }
        }
        if (shown == 0 && !failed) {
            System.err.println("There are no such dead letters.");
        }
        return failed ? 1 : 0;
    }

    private void list(DeadLetterClient client, String service) throws InterruptedException {
        var cursor = "";
        for (var left = limit; left > 0; ) {
            var answer = client.get(service, "?limit=" + Math.min(left, PAGE) + query() + cursor);
            if (!answer.worked()) {
                throw new StackException(answer.problem());
            }
            var letters = answer.json().path("deadLetters");
            letters.forEach(letter -> dlq.print(service, letter, DeadLetterText::line));
            shown += letters.size();
            left -= letters.size();
            if (!answer.json().has("nextCursor")) {
                return;
            }
            cursor = "&cursor=" + answer.json().path("nextCursor").asText();
        }
        System.err.println(service + " has more: use --limit to see them.");
    }

    private String query() {
        var filters = filter.values();
        if (state != Choice.ANY) {
            filters.put("state", state.name());
        }
        return filters.entrySet().stream()
                .map(entry -> "&" + entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
