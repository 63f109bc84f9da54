package io.stellwerk.benches.speed;

import io.stellwerk.benches.speed.Measured.Kind;
import io.stellwerk.local.stack.Installation;
import java.util.List;
import java.util.Locale;

/** The same work with more and more instances, as a table. */
final class ScalingText {

    private static final long MIB = 1 << 20;

    private ScalingText() {}

    static String of(List<BenchReport> reports) {
        StringBuilder text = new StringBuilder("""
                | instances of each service | web requests a second | of the bare limit | CPU ms each | services' part of it | memory MiB | adds up |
                |---:|---:|---:|---:|---:|---:|---|
                """);
        reports.forEach(report -> text.append(row(report)));
        BenchReport last = reports.getLast();
        return text.append("\n%s; %s. Commit %s, %s.\n"
                        .formatted(last.machine(), last.durability(), last.commit(), last.date()))
                .toString();
    }

    private static String row(BenchReport report) {
        Measured flood = report.typical(Workload.WEB, Kind.FLOOD).orElseThrow();
        return String.format(
                Locale.ROOT,
                "| %d | %,.0f | %.2f | %.2f | %.2f | %,d | %s |%n",
                report.instances(),
                flood.perSecond(),
                report.ratios().get(Workload.WEB),
                flood.cpuMillisEach(),
                services(flood) / flood.done(),
                flood.use().sum().residentBytes() / MIB,
                report.differences().isEmpty() ? "yes" : String.join(" ", report.differences()));
    }

    private static double services(Measured flood) {
        return flood.use().parts().entrySet().stream()
                .filter(part -> Installation.SERVICES.contains(part.getKey()))
                .mapToDouble(part -> part.getValue().cpuMillis())
                .sum();
    }
}
