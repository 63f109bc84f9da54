package io.stellwerk.benches.speed;

import io.stellwerk.benches.measuring.Results;
import io.stellwerk.embedded.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./stellwerk paces}: 0 when everything added up at the end, else 1. */
@Command(
        name = "paces",
        mixinStandardHelpOptions = true,
        description = "Gives a desk web requests at one pace after the other, down to those of a quiet hour.")
public final class PacesCommand implements Callable<Integer> {

    private static final int WARM_UP = 60_000;

    @Option(
            names = "--rate",
            split = ",",
            defaultValue = "25,100,200,400",
            description = "Requests a second, one pace after the other (${DEFAULT-VALUE}).")
    private List<Double> rates = List.of();

    @Option(names = "--quick", description = "Short: to see whether it works.")
    private boolean quick;

    @Mixin
    private Results results = new Results();

    @Override
    public Integer call() throws IOException, InterruptedException {
        EnumSet<Workload> web = EnumSet.of(Workload.WEB);
        BenchPlan plan = quick
                ? BenchPlan.quick(web)
                : BenchPlan.full(web).after(WARM_UP).forRatio();
        Path directory = Files.createTempDirectory("stellwerk-paces");
        BenchReport report = new BenchRun(plan, directory, QuietMachine.busy(), results::note).atPaces(rates);
        if (report.differences().isEmpty()) {
            Directories.delete(directory);
        }
        results.keep(report);
        results.show(PacesText.of(report));
        return report.differences().isEmpty() ? 0 : 1;
    }
}
