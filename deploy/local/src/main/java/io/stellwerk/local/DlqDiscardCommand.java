package io.stellwerk.local;

import io.stellwerk.embedded.StackException;
import io.stellwerk.local.deadletters.DeadLetterText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives dead letters up for good. */
@Command(name = "discard", description = "Give dead letters up for good; those behind them go on.")
final class DlqDiscardCommand implements Callable<Integer> {

    @Mixin
    private final DlqOption dlq = new DlqOption();

    @Parameters(paramLabel = "ID", arity = "1..*", description = "The letters' ids, see list.")
    private List<String> ids = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; it is kept with the letter.")
    private String reason = "";

    @Override
    public Integer call() throws InterruptedException {
        var client = dlq.client();
        var good = true;
        for (var id : ids) {
            try {
                var owner = dlq.ownerOf(client, id);
                var answer = client.post(owner, "/" + id + "/discard", Map.of("reason", reason));
                if (!answer.worked()) {
                    throw new StackException(answer.problem());
                }
                dlq.print(owner, answer.json(), DeadLetterText::outcome);
            } catch (StackException e) {
                System.err.println(e.getMessage());
                good = false;
            }
        }
        return good ? 0 : 1;
    }
}
