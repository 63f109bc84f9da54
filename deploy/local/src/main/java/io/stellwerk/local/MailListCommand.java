package io.stellwerk.local;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the mails that were set aside; it needs nothing that runs. */
@Command(name = "list", description = "List the mails that were set aside, those that arrived first before the others.")
final class MailListCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() {
        var mails = data.directory().setAsideMails().all();
        for (var mail : mails) {
            System.out.printf(
                    Locale.ROOT,
                    "%-6d %s  %d attempts  %s  to %s%n",
                    mail.id(),
                    mail.since().truncatedTo(ChronoUnit.SECONDS),
                    mail.attempts(),
                    mail.reason(),
                    mail.recipient());
        }
        if (mails.isEmpty()) {
            System.err.println("No mail was set aside.");
        }
        return 0;
    }
}
