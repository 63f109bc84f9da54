package io.stellwerk.triage.assessment;

import io.stellwerk.triage.Channel;
import io.stellwerk.triage.IncomingTicket;
import io.stellwerk.triage.language.Language;
import io.stellwerk.triage.rules.file.RuleSetReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures the shipped rules on tickets of others: how many they decide, what they take them for, and how often the tier
 * agrees. It is run by hand, with a file of lines {@code label TAB subject TAB text} (line breaks as {@code \n}), as the system
 * property {@code triage.measure} or the first argument; {@code triage.show=label/category} prints such tickets.
 */
final class RuleMeasurement {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final TriagePolicy policy;
    private final Map<String, Map<String, Integer>> table = new TreeMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private long nanos;

    private RuleMeasurement(TriagePolicy policy) {
        this.policy = policy;
    }

    /** Measures. */
    static void main(String... arguments) throws IOException {
        String rules = System.getProperty("triage.rules", "src/main/resources/rules/default-v1.yaml");
        String data = arguments.length > 0 ? arguments[0] : System.getProperty("triage.measure", "");
        var policy = TicketFixtures.policyOf(
                RuleSetReader.read(rules, RuleSetReader.parse(rules, Files.readString(Path.of(rules)))));
        new RuleMeasurement(policy).measure(Files.readAllLines(Path.of(data)));
    }

    private void measure(List<String> lines) {
        var shown = new ArrayList<String>();
        String show = System.getProperty("triage.show", "");
        for (String line : lines) {
            String[] parts = line.split("\t", 3);
            String result = assess(parts[1], parts[2].replace("\\n", "\n"));
            table.computeIfAbsent(parts[0], _ -> new TreeMap<>()).merge(result, 1, Integer::sum);
            outcomes.merge(result, 1, Integer::sum);
            if ((parts[0] + "/" + result).startsWith(show) && !show.isEmpty()) {
                shown.add(result + " | " + parts[1] + " | " + parts[2].substring(0, Math.min(200, parts[2].length())));
            }
        }
        shown.forEach(System.out::println);
        System.out.println("all " + outcomes);
        table.forEach((label, results) -> System.out.println(label + " " + results));
        System.out.printf("%d tickets, %.0f µs of processor time each%n", lines.size(), nanos / 1e3 / lines.size());
    }

    private String assess(String subject, String text) {
        var ticket = new IncomingTicket(subject, text, Channel.EMAIL, false, Map.of());
        long start = CPU.getCurrentThreadCpuTime();
        Assessment assessment = policy.assess(ticket, Language.UNDETERMINED, Instant.EPOCH);
        nanos += CPU.getCurrentThreadCpuTime() - start;
        return switch (assessment) {
            case Assessment.Triaged t -> t.category() + ":" + t.tier().number();
            case Assessment.Deferred d -> d.reason().name();
        };
    }
}
