package io.stellwerk.system.profile;

import io.stellwerk.system.profile.DatabaseCounters.Disk;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What each kind of work takes, side by side. */
record SummaryTables(List<Profile> profiles) {

    List<Table> all() {
        return List.of(processes(), threads(), work(), database(), broker());
    }

    private Table processes() {
        List<List<String>> rows = new ArrayList<>();
        for (String part : profiles.getFirst().use().parts().keySet()) {
            add(
                    rows,
                    part,
                    2,
                    profile -> Objects.requireNonNull(profile.use().parts().get(part))
                            .cpuMillis());
        }
        add(rows, "all", 2, profile -> profile.use().sum().cpuMillis());
        return table("Processes, CPU ms for each", rows);
    }

    private Table threads() {
        List<List<String>> rows = new ArrayList<>();
        for (ThreadKind kind : ThreadKind.values()) {
            add(
                    rows,
                    kind.title(),
                    3,
                    services(service -> service.threadMillis().getOrDefault(kind, 0.0)));
        }
        return table("Threads of the four services, CPU ms for each", rows);
    }

    private Table work() {
        List<List<String>> rows = new ArrayList<>();
        for (Part part : Part.values()) {
            add(
                    rows,
                    part.title(),
                    3,
                    services(service -> service.recording().cpuMillis().getOrDefault(part, 0.0)));
        }
        return table("Work of their Java threads, CPU ms for each", rows);
    }

    private Table database() {
        List<List<String>> rows = new ArrayList<>();
        add(
                rows,
                "transactions",
                3,
                profile -> profile.database().commits().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        add(rows, "transactions that wrote", 3, profile -> profile.database().written());
        add(
                rows,
                "statements",
                3,
                profile -> profile.statements().stream()
                        .mapToLong(StatementFigures::calls)
                        .sum());
        add(
                rows,
                "ms in statements",
                2,
                profile -> profile.statements().stream()
                        .mapToDouble(StatementFigures::millis)
                        .sum());
        add(rows, "bytes of write-ahead log", 0, profile -> profile.database().walBytes());
        add(rows, "KiB written", 1, disk(Disk::writtenBytes).andThen(bytes -> bytes / 1024)::apply);
        add(rows, "fsyncs", 3, disk(Disk::fsyncs)::apply);
        add(rows, "ms of them", 2, disk(Disk::fsyncMillis)::apply);
        return table("PostgreSQL, for each", rows);
    }

    private Table broker() {
        List<List<String>> rows = new ArrayList<>();
        add(
                rows,
                "requests",
                3,
                profile -> profile.broker().requests().values().stream()
                        .mapToLong(BrokerCounters.Times::times)
                        .sum());
        add(
                rows,
                "flushes to the disk",
                3,
                profile -> profile.broker().flushes().times());
        add(rows, "ms of them", 2, profile -> profile.broker().flushes().millis());
        add(
                rows,
                "bytes in",
                0,
                profile -> profile.broker().topics().values().stream()
                        .mapToLong(BrokerCounters.Traffic::bytesIn)
                        .sum());
        return table("Kafka, for each", rows);
    }

    private static Function<Profile, Double> disk(ToDoubleFunction<Disk> what) {
        return profile ->
                profile.database().disk().values().stream().mapToDouble(what).sum();
    }

    private static ToDoubleFunction<Profile> services(ToDoubleFunction<ServiceProfile> what) {
        return profile -> profile.services().values().stream().mapToDouble(what).sum();
    }

    /** A row, unless it is zero everywhere. */
    private void add(List<List<String>> rows, String title, int digits, ToDoubleFunction<Profile> total) {
        if (profiles.stream().mapToDouble(total).sum() > 0) {
            List<String> row = new ArrayList<>(List.of(title));
            profiles.forEach(profile -> row.add(Table.number(profile.each(total.applyAsDouble(profile)), digits)));
            rows.add(row);
        }
    }

    private Table table(String title, List<List<String>> rows) {
        List<String> columns = new ArrayList<>(List.of("what"));
        profiles.forEach(profile -> columns.add(profile.work().workload().words()));
        return new Table(title, columns, rows);
    }
}
