package io.stellwerk.local;

import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The whole command: it is 0 when it worked, 1 when it did not, 2 when it was not understood. */
@Command(
        name = "stellwerk",
        mixinStandardHelpOptions = true,
        version = "stellwerk 0.1.0-SNAPSHOT",
        description = "A support desk's signal box: puts every ticket onto the right track.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            SendCommand.class,
            WatchCommand.class,
            DlqCommand.class,
            AuditCommand.class,
            MailCommand.class,
            RebuildCommand.class,
            PasswordCommand.class,
            TokenCommand.class,
            TrainCommand.class
        },
        footer = {
            "  build   Build what is not built, and nothing else.",
            "  test    Run everything that CI runs (arguments go to Maven).",
            "",
            "Begin with ./stellwerk up, then open http://localhost:8080/."
        })
public final class StellwerkCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs the command that the arguments name. */
    public static void main(String[] arguments) {
        quietLogging(arguments);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new StellwerkCommand())
                // The person's, whatever becomes of the error stream later: see LocalStackLog.
                .setErr(new PrintWriter(System.err, true, System.err.charset()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new InOneSentence());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? For example: ./stellwerk up");
    }

    /** Only what runs the stack keeps a log; the other commands talk to a person. */
    private static void quietLogging(String[] arguments) {
        var keepsLog = Arrays.stream(arguments).anyMatch(argument -> argument.equals("up") || argument.equals("train"));
        if (!keepsLog) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        }
        System.setProperty("vertx.logger-delegate-factory-class-name", "io.vertx.core.logging.SLF4JLogDelegateFactory");
    }
}
