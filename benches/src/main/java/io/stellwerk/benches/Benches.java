package io.stellwerk.benches;

import io.stellwerk.benches.faults.FaultsCommand;
import io.stellwerk.benches.growth.GrowthCommand;
import io.stellwerk.benches.overload.OverloadCommand;
import io.stellwerk.benches.profile.ProfileCommand;
import io.stellwerk.benches.screens.ScreensCommand;
import io.stellwerk.benches.speed.BenchCommand;
import io.stellwerk.benches.speed.PacesCommand;
import io.stellwerk.benches.speed.ScalingCommand;
import io.stellwerk.local.InOneSentence;
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
            ScalingCommand.class,
            ScreensCommand.class
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
