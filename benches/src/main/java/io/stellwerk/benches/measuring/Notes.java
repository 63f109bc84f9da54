package io.stellwerk.benches.measuring;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a command says at the terminal while it is at work. */
@Command
public class Notes {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** Says it at once. */
    public final void note(String what) {
        PrintWriter out = out();
        out.println(what);
        out.flush();
    }

    /** For more than a line; whoever writes there says when it is to be seen. */
    public final PrintWriter out() {
        return command.commandLine().getOut();
    }

    final String commandName() {
        return command.name();
    }
}
