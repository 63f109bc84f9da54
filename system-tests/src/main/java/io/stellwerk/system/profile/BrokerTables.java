package io.stellwerk.system.profile;

import io.stellwerk.system.profile.BrokerCounters.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the broker does. */
record BrokerTables(Profile profile) {

    List<Table> all() {
        return List.of(requests(), topics());
    }

    /** A fetch that finds nothing waits at the broker; that is no work. */
    private Table requests() {
        List<List<String>> rows = new ArrayList<>();
        profile.broker().requests().entrySet().stream()
                .sorted(Map.Entry.comparingByValue((one, other) -> Long.compare(other.times(), one.times())))
                .forEach(kind -> rows.add(row(kind.getKey(), kind.getValue())));
        rows.add(row("flush of a log to the disk", profile.broker().flushes()));
        return new Table(
                "Requests to the broker",
                List.of("request", "number", profile.forEach(), "mean ms with waiting"),
                rows);
    }

    private List<String> row(String name, Times times) {
        return List.of(
                name,
                Table.number(times.times(), 0),
                each(times.times(), 3),
                Table.number(times.times() == 0 ? 0 : times.millis() / times.times(), 2));
    }

    private Table topics() {
        List<List<String>> rows = new ArrayList<>();
        profile.broker()
                .topics()
                .forEach((topic, traffic) -> rows.add(List.of(
                        topic, each(traffic.messages(), 3), each(traffic.bytesIn(), 0), each(traffic.bytesOut(), 0))));
        return new Table("Topics, " + profile.forEach(), List.of("topic", "messages", "bytes in", "bytes out"), rows);
    }

    private String each(Number total, int digits) {
        return Table.number(profile.each(total), digits);
    }
}
