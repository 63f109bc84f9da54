package io.stellwerk.local;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who did or read what, in an administrator's hands. */
@Command(
        name = "audit",
        description = "Search the audit logs, and verify that nobody has changed them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AuditListCommand.class, AuditVerifyCommand.class})
final class AuditCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "What about the audit logs? For example: ./stellwerk audit verify");
    }
}
