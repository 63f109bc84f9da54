package io.stellwerk.local;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Mails to the desk that intake did not take, in an operator's hands. */
@Command(
        name = "mail",
        description = "List, show, hand in again and give up the mails that intake did not take.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {MailListCommand.class, MailShowCommand.class, MailRetryCommand.class, MailDiscardCommand.class})
final class MailCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What about the mails? For example: ./stellwerk mail list");
    }
}
