package io.stellwerk.system.profile;

import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL does. */
record DatabaseTables(Profile profile) {

    private static final int LONGEST = 25;
    private static final int WIDEST = 110;

    List<Table> all() {
        return List.of(statements(), transactions(), disk());
    }

    private Table statements() {
        List<List<String>> rows = new ArrayList<>();
        profile.statements().stream().limit(LONGEST).forEach(statement -> rows.add(row(statement)));
        double rest = profile.statements().stream()
                .skip(LONGEST)
                .mapToDouble(StatementFigures::millis)
                .sum();
        double all = profile.statements().stream()
                .mapToDouble(StatementFigures::millis)
                .sum();
        return new Table(
                "Statements that took longest (%s of %s ms %s)"
                        .formatted(each(all - rest, 3), each(all, 3), profile.forEach()),
                List.of(
                        "database",
                        "calls",
                        "rows",
                        "ms",
                        "mean ms",
                        "calls each",
                        "ms each",
                        "WAL B each",
                        "statement"),
                rows);
    }

    private List<String> row(StatementFigures statement) {
        String text = statement.text();
        return List.of(
                statement.database(),
                Table.number(statement.calls(), 0),
                Table.number(statement.rows(), 0),
                Table.number(statement.millis(), 0),
                Table.number(statement.millis() / statement.calls(), 3),
                each(statement.calls(), 3),
                each(statement.millis(), 4),
                each(statement.walBytes(), 0),
                "`" + (text.length() > WIDEST ? text.substring(0, WIDEST) + "…" : text) + "`");
    }

    private Table transactions() {
        List<List<String>> rows = new ArrayList<>();
        DatabaseCounters counters = profile.database();
        counters.commits().forEach((name, commits) -> rows.add(List.of("transactions on " + name, each(commits, 3))));
        rows.add(List.of(
                "transactions",
                each(
                        counters.commits().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        3)));
        rows.add(List.of("transactions that wrote", each(counters.written(), 3)));
        rows.add(List.of("bytes of write-ahead log", each(counters.walBytes(), 0)));
        return new Table("PostgreSQL, " + profile.forEach(), List.of("what", "number"), rows);
    }

    private Table disk() {
        List<List<String>> rows = new ArrayList<>();
        profile.database().disk().forEach((kind, disk) -> {
            if (disk.writes() + disk.fsyncs() > 0) {
                rows.add(List.of(
                        kind,
                        each(disk.writes(), 3),
                        each(disk.writtenBytes() / 1024.0, 2),
                        each(disk.fsyncs(), 3),
                        each(disk.fsyncMillis(), 3)));
            }
        });
        return new Table(
                "PostgreSQL's disk, " + profile.forEach(),
                List.of("what, by whom", "writes", "KiB", "fsyncs", "fsync ms"),
                rows);
    }

    private String each(Number total, int digits) {
        return Table.number(profile.each(total), digits);
    }
}
