package io.stellwerk.benches.bare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the bare program is to do, and where.
 *
 * @param jdbc the address of the PostgreSQL server, to which the name of a database is added
 * @param kafka where the broker is
 * @param home the directory of the repository, whose migrations make the tables
 * @param source where tickets come from
 * @param tickets how many are measured
 * @param rate how many arrive in a second; 0 for as many as are taken
 * @param warmUp how many come before anything is measured
 * @param inFlight how many may have arrived and not be queued yet
 */
public record BarePlan(
        String jdbc, String kafka, Path home, Source source, int tickets, int rate, int warmUp, int inFlight) {

    private static final int FROM_MEMORY = 2_000;

    /** Where tickets come from: they are made where they are taken, or posted to a topic. */
    public enum Source {
        MEMORY,
        TOPIC
    }

    /** As many tickets as the program can take, with the usual limit: nobody who posts to a topic waits for an answer. */
    public static BarePlan of(String jdbc, String kafka, Path home, Source source, int tickets) {
        return new BarePlan(jdbc, kafka, home, source, tickets, 0, 0, usualInFlight(source));
    }

    /** The same at a steady rate. */
    public BarePlan at(int ticketsPerSecond) {
        return new BarePlan(jdbc, kafka, home, source, tickets, ticketsPerSecond, warmUp, inFlight);
    }

    /** The same after others that are not measured. */
    public BarePlan after(int others) {
        return new BarePlan(jdbc, kafka, home, source, tickets, rate, others, inFlight);
    }

    /** The same with another limit. */
    public BarePlan with(int mostInFlight) {
        return new BarePlan(jdbc, kafka, home, source, tickets, rate, warmUp, mostInFlight);
    }

    /** How many tickets there will be. */
    int total() {
        return warmUp + tickets;
    }

    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        values().forEach((name, value) -> {
            arguments.add("--" + name);
            arguments.add(value);
        });
        return arguments;
    }

    static BarePlan parse(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        Source source = Source.valueOf(text(given, "--source").toUpperCase(Locale.ROOT));
        BarePlan plan = of(
                text(given, "--jdbc"),
                text(given, "--kafka"),
                Path.of(text(given, "--home")),
                source,
                Integer.parseInt(text(given, "--tickets")));
        return plan.at(number(given, "--rate", 0))
                .after(number(given, "--warm-up", 0))
                .with(number(given, "--in-flight", plan.inFlight()));
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("jdbc", jdbc);
        values.put("kafka", kafka);
        values.put("home", home.toString());
        values.put("source", source.name());
        values.put("tickets", Integer.toString(tickets));
        values.put("rate", Integer.toString(rate));
        values.put("warm-up", Integer.toString(warmUp));
        values.put("in-flight", Integer.toString(inFlight));
        return values;
    }

    private static int usualInFlight(Source source) {
        return source == Source.MEMORY ? FROM_MEMORY : Integer.MAX_VALUE;
    }

    private static String text(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return value;
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        String value = given.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
