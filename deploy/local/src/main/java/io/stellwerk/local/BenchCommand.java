package io.stellwerk.local;

import io.stellwerk.local.events.Bench;
import io.stellwerk.local.events.BenchLoad;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how many tickets a second go from HTTP to a queue, on the stack that runs. */
@Command(
        name = "bench",
        description = "Measure tickets a second from the web form to ticket-queued; makes real tickets.")
final class BenchCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--tickets", paramLabel = "N", defaultValue = "5000", description = "Default: ${DEFAULT-VALUE}.")
    private int tickets;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "0",
            description = "Tickets a second; 0 for as many as are answered (default).")
    private int rate;

    @Option(
            names = "--connections",
            paramLabel = "C",
            defaultValue = "64",
            description = "Requests at once at most (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Override
    public Integer call() throws InterruptedException {
        var ports = data.running().ports();
        var load = new BenchLoad(tickets, rate, connections);
        var result = new Bench(ports.address(), "127.0.0.1:" + ports.kafka(), load).run();
        System.out.println(result.report());
        return result.isComplete() ? 0 : 1;
    }
}
