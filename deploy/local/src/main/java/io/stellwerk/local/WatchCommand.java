package io.stellwerk.local;

import io.stellwerk.local.events.EventStream;
import io.stellwerk.local.events.WatchedEvent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the events of all topics as they happen. */
@Command(name = "watch", description = "Show the events of all topics as they happen, until Ctrl-C.")
final class WatchCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--json", description = "One CloudEvents JSON object per line, with all data.")
    private boolean json;

    @Option(names = "--from-start", description = "Begin with the oldest event that is kept.")
    private boolean fromStart;

    @Option(names = "--ticket", paramLabel = "N", description = "Only events of the ticket with this number or id.")
    private @Nullable String ticket;

    @Option(names = "--idle-exit", paramLabel = "SECONDS", description = "End when nothing happened for so long.")
    private @Nullable Integer idleExit;

    @Override
    public Integer call() {
        var kafka = "127.0.0.1:" + data.running().ports().kafka();
        var zone = ZoneId.systemDefault();
        try (var stream = EventStream.open(kafka, _ -> true, fromStart)) {
            var lastEvent = System.nanoTime();
            while (idleExit == null
                    || System.nanoTime() - lastEvent
                            < Duration.ofSeconds(idleExit).toNanos()) {
                for (var record : stream.next(Duration.ofMillis(200))) {
                    lastEvent = System.nanoTime();
                    var event = new WatchedEvent(record);
                    if (ticket == null || event.isAbout(ticket)) {
                        System.out.println(json ? event.json() : event.line(zone));
                    }
                }
                System.out.flush();
            }
        }
        return 0;
    }
}
