package io.stellwerk.local;

import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a mail that was set aside, as it arrived. */
@Command(name = "show", description = "Show a mail that was set aside, as it arrived: it is a customer's words.")
final class MailShowCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "ID", description = "The mail's id, see list.")
    private long id;

    @Override
    public Integer call() throws IOException {
        var mails = data.directory().setAsideMails();
        if (mails.find(id).isEmpty()) {
            throw new StackException("No mail with the id " + id + " was set aside: see ./stellwerk mail list.");
        }
        Files.copy(mails.content(id), System.out);
        System.out.flush();
        return 0;
    }
}
