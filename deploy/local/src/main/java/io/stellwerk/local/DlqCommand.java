package io.stellwerk.local;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What services could not handle, in an operator's hands. */
@Command(
        name = "dlq",
        description = "List, show, redrive and discard what the services could not handle.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DlqListCommand.class, DlqShowCommand.class, DlqRedriveCommand.class, DlqDiscardCommand.class})
final class DlqCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "What about the dead letters? For example: ./stellwerk dlq list");
    }
}
