package io.stellwerk.system;

import io.stellwerk.local.InOneSentence;
import io.stellwerk.system.bench.BenchCommand;
import io.stellwerk.system.bench.PacesCommand;
import io.stellwerk.system.bench.ScalingCommand;
import io.stellwerk.system.faults.FaultsCommand;
import io.stellwerk.system.growth.GrowthCommand;
import io.stellwerk.system.overload.OverloadCommand;
import io.stellwerk.system.profile.ProfileCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./stellwerk} that measure a desk of their own, or hold it to its promises. */
@Command(
        name = "stellwerk",
        subcommands = {
            BenchCommand.class,
            FaultsCommand.class,
            GrowthCommand.class,
            OverloadCommand.class,
            PacesCommand.class,
            ProfileCommand.class,
            ScalingCommand.class
        })
public final class Benches {

    /** Runs one of them; the launcher names it. */
    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Benches())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new InOneSentence());
    }
}
