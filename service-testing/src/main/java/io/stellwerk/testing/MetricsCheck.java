package io.stellwerk.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Rules for the metrics of a service in Prometheus' text format 0.0.4: one prefix, a help text for each, counters (and nothing
 * else) that end in {@code _total}, units spelt out, and no label that grows without bound. Where promtool is on the path, its
 * linter has to have nothing to say either; CI installs it.
 */
public final class MetricsCheck {

    private static final String PREFIX = "stellwerk_";

    /** Prefixes of what Quarkus, Micrometer and the libraries write themselves. */
    private static final List<String> FOREIGN = List.of(
            "agroal_",
            "base_",
            "disk_",
            "executor_",
            "hibernate_",
            "http_",
            "jvm_",
            "kafka_",
            "logback_",
            "mail_",
            "netty_",
            "postgresql_",
            "process_",
            "sql_",
            "system_",
            "vendor_",
            "vertx_",
            "worker_pool_",
            "application_",
            "messaging_");

    private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) (\\S+) ?(.*)");
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{.*})? \\S+");
    private static final Pattern UNBOUNDED = Pattern.compile(
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[^\"\\s]+@[^\"\\s]+|SW-\\d+");
    private static final Pattern SHORT_UNIT = Pattern.compile("_(ms|millis|milliseconds|minutes|hours|kb|mb)(_|$)");
    private static final Set<String> PARTS = Set.of("_sum", "_count", "_bucket", "_max");

    private final Map<String, String> helps = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, List<String>> samples = new LinkedHashMap<>();

    private MetricsCheck(String metrics) {
        metrics.lines().forEach(this::read);
    }

    /** Breaches of the rules in a scrape; empty when there are none. */
    public static List<String> problems(String metrics) {
        List<String> problems = new MetricsCheck(metrics).problems();
        Promtool.installed().map(program -> Promtool.lines(program, metrics)).orElse(List.of()).stream()
                .filter(line -> !isForeign(line))
                .map(line -> "promtool: " + line)
                .forEach(problems::add);
        return problems;
    }

    /** Names of the metrics in a scrape that are the project's own. */
    public static Set<String> own(String metrics) {
        Set<String> own = new TreeSet<>(new MetricsCheck(metrics).types.keySet());
        own.removeIf(name -> !name.startsWith(PREFIX));
        return own;
    }

    private void read(String line) {
        var comment = COMMENT.matcher(line);
        if (comment.matches()) {
            (comment.group(1).equals("HELP") ? helps : types).put(comment.group(2), comment.group(3));
            return;
        }
        var sample = SAMPLE.matcher(line);
        if (sample.matches()) {
            samples.computeIfAbsent(sample.group(1), _ -> new ArrayList<>())
                    .add(sample.group(2) == null ? "" : sample.group(2));
        }
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        types.forEach((name, type) -> {
            if (!isForeign(name)) {
                check(name, type, problems);
            }
        });
        samples.forEach((name, labels) -> {
            if (name.startsWith(PREFIX)
                    && labels.stream().anyMatch(each -> UNBOUNDED.matcher(each).find())) {
                problems.add(name + " has a label that names one ticket, person or address");
            }
        });
        return problems;
    }

    private static boolean isForeign(String name) {
        return FOREIGN.stream().anyMatch(name::startsWith);
    }

    private void check(String name, String type, List<String> problems) {
        if (!name.startsWith(PREFIX)) {
            problems.add(name + " does not begin with " + PREFIX);
        }
        if (helps.getOrDefault(name, "").isBlank()) {
            problems.add(name + " has no help text");
        }
        if (type.equals("counter") != name.endsWith("_total")) {
            problems.add(name + " is a " + type + ": counters, and only they, end in _total");
        }
        if (SHORT_UNIT.matcher(name).find()) {
            problems.add(name + " is not in base units");
        }
        if (type.equals("gauge") && PARTS.stream().anyMatch(part -> !part.equals("_max") && name.endsWith(part))) {
            problems.add(name + " ends like a part of a histogram");
        }
    }
}
