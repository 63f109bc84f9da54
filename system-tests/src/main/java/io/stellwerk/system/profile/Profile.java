package io.stellwerk.system.profile;

import io.stellwerk.system.bench.Measured;
import io.stellwerk.system.bench.Workload;
import io.stellwerk.system.measuring.Latency;
import io.stellwerk.system.stack.MachineUse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a desk's time went while it did work of one kind.
 *
 * @param work what it did, and what each process took for it, PostgreSQL's as one
 * @param seconds from the first request until all that follows was done, such as mails
 * @param services what was going on inside each service
 * @param statements what the services sent to PostgreSQL, the longest first
 */
public record Profile(
        Measured work,
        double seconds,
        Map<String, ServiceProfile> services,
        List<StatementFigures> statements,
        DatabaseCounters database,
        BrokerCounters broker) {

    /** What files that are about work of this kind are called by. */
    static String name(Workload workload) {
        return workload.name().toLowerCase(Locale.ROOT);
    }

    String name() {
        return name(work.workload());
    }

    /** For what the figures are given, such as "for a ticket". */
    String forEach() {
        return "for " + work.workload().each();
    }

    MachineUse use() {
        return work.use();
    }

    /** A sum's part in each of what was done. */
    double each(Number sum) {
        return sum.doubleValue() / work.done();
    }

    /** How it came about, in a sentence. */
    String sentence() {
        return "%s %s, %s a second%s; %s s until all work was done, mails included; %s KiB to the disk %s."
                .formatted(
                        Table.number(work.done(), 0),
                        work.workload().words(),
                        Table.number(work.perSecond(), 0),
                        waiting(),
                        Table.number(seconds, 0),
                        Table.number(each(use().diskBytes()) / 1024, 1),
                        forEach());
    }

    private String waiting() {
        Latency queue = work.queue();
        return queue == null
                ? ""
                : ", to the queue p50 %s and p99 %s ms"
                        .formatted(Table.number(queue.p50(), 0), Table.number(queue.p99(), 0));
    }

    /** All figures, those of the whole desk first. */
    List<Table> tables() {
        return Stream.of(
                        new DeskTables(this).all(),
                        new ServiceTables(this).all(),
                        new DatabaseTables(this).all(),
                        new BrokerTables(this).all())
                .flatMap(List::stream)
                .toList();
    }
}
