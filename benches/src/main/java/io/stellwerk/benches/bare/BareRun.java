package io.stellwerk.benches.bare;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stellwerk.benches.measuring.PasswordFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The bare program as a process of its own, whose processor time can be read by its pid. It says when it is ready, with
 * its tables and topics made and the warm-up done; it begins when it is told to.
 */
public final class BareRun implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error");

    private final Process process;
    private final BufferedReader lines;

    private BareRun(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The first line: all is prepared. */
    record Ready(boolean ready) {}

    /**
     * How long each took.
     *
     * @param p50 from arrival until the ticket was seen in a queue, in milliseconds
     */
    public record Queued(int tickets, double p50, double p99, double p999) {}

    /**
     * How long all took, with what follows from the tickets.
     *
     * @param seconds from the first arrival until the last commit
     */
    public record Done(double seconds) {}

    /**
     * What was found when it was right.
     *
     * @param counts rows by table, and records by topic
     */
    public record Audited(Map<String, Long> counts) {}

    /** Starts it; its errors go to this process's. */
    public static BareRun start(BarePlan plan) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(PasswordFile.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BareDesk.class.getName()));
        command.add(plan.argument());
        return new BareRun(
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
    }

    public long pid() {
        return process.pid();
    }

    /** Returns when it waits for the word to begin. */
    public void awaitReady() throws IOException {
        next(Ready.class);
    }

    /** Lets the measured tickets arrive. */
    public void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Returns when all tickets are queued. */
    public Queued awaitQueued() throws IOException {
        return next(Queued.class);
    }

    /** Returns when all that follows is done too. */
    public Done awaitDone() throws IOException {
        return next(Done.class);
    }

    /** Returns when it is known that nothing is missing or double. */
    public Audited awaitAudit() throws IOException {
        return next(Audited.class);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private <T> T next(Class<T> type) throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IllegalStateException("the bare program failed, with status "
                    + process.onExit().join().exitValue());
        }
        return JSON.readValue(line, type);
    }
}
