package io.stellwerk.local;

import io.stellwerk.embedded.StackException;
import io.stellwerk.local.deadletters.DeadLetterText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one dead letter: why, where from, and to those entitled also what. */
@Command(name = "show", description = "Show a dead letter with its reason, stack and origin.")
final class DlqShowCommand implements Callable<Integer> {

    @Mixin
    private final DlqOption dlq = new DlqOption();

    @Parameters(paramLabel = "ID", description = "The letter's id, see list.")
    private String id = "";

    @Option(
            names = "--payload",
            description =
                    "Also its headers and payload, which are customers' words; the audit log tells that you looked.")
    private boolean payload;

    @Override
    public Integer call() throws InterruptedException {
        var client = dlq.client();
        var owner = dlq.ownerOf(client, id);
        dlq.print(owner, client.get(owner, "/" + id).json(), DeadLetterText::whole);
        if (payload) {
            var answer = client.get(owner, "/" + id + "/payload");
            if (!answer.worked()) {
                throw new StackException(answer.problem());
            }
            dlq.print(owner, answer.json(), (_, shown) -> DeadLetterText.payload(shown));
        }
        return 0;
    }
}
