package io.stellwerk.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.stellwerk.embedded.StackException;
import io.stellwerk.local.deadletters.DeadLetterClient;
import io.stellwerk.local.deadletters.DeadLetterText;
import io.stellwerk.local.stack.Installation;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose dead letters a command is about, and how it answers. */
final class DlqOption {

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--service",
            paramLabel = "SERVICE",
            description = "Only this service's letters (default: all four).")
    private @Nullable String service;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    List<String> services() {
        if (service == null) {
            return Installation.SERVICES;
        }
        if (!Installation.SERVICES.contains(service)) {
            throw new StackException("There is no service " + service + ": give one of "
                    + String.join(", ", Installation.SERVICES) + ".");
        }
        return List.of(service);
    }

    DeadLetterClient client() {
        return new DeadLetterClient(data.running().ports().address(), data.token());
    }

    /** The service that has the letter. */
    String ownerOf(DeadLetterClient client, String id) throws InterruptedException {
        if (!id.matches("[0-9a-fA-F-]{36}")) {
            throw new StackException("No dead letter has the id " + id + ": see ./stellwerk dlq list for the ids.");
        }
        for (var candidate : services()) {
            var answer = client.get(candidate, "/" + id);
            if (answer.worked()) {
                return candidate;
            }
            if (!answer.isUnknown()) {
                throw new StackException(answer.problem());
            }
        }
        throw new StackException("No dead letter has the id " + id + ": see ./stellwerk dlq list for the ids.");
    }

    void print(String owner, JsonNode shown, BiFunction<String, JsonNode, String> text) {
        System.out.println(json ? DeadLetterText.json(owner, shown) : text.apply(owner, shown));
    }
}
