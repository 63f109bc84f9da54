package io.stellwerk.local;

import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the ends of the logs, and what is added to them. */
@Command(name = "logs", description = "Show the logs of all processes or of one.")
final class LogsCommand implements Callable<Integer> {

    private static final long FOLLOW_MILLIS = 250;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "SERVICE",
            description = "intake, triage, escalation, notification or signal-box.")
    private @Nullable String service;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what is added, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "100",
            description = "How many lines of each log to show at first (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws InterruptedException {
        var logs = logs();
        var read = new HashMap<Path, Long>();
        for (var log : logs) {
            read.put(log, showEnd(log));
        }
        while (follow) {
            Thread.sleep(FOLLOW_MILLIS);
            for (var log : logs) {
                read.compute(log, (_, before) -> showFrom(log, before == null ? 0 : before));
            }
        }
        return 0;
    }

    private List<Path> logs() {
        var directory = data.directory();
        if (service != null) {
            var log = directory.log(service);
            if (!Files.exists(log)) {
                throw new StackException("There is no log of " + service + " in " + directory.logs() + ".");
            }
            return List.of(log);
        }
        try (var found = Files.list(directory.logs())) {
            return found.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StackException("There are no logs in " + directory.logs() + ".", e);
        }
    }

    private long showEnd(Path log) {
        try (var reader = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
            var last = new ArrayDeque<String>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                last.add(line);
                if (last.size() > lines) {
                    last.remove();
                }
            }
            last.forEach(line -> show(log, line));
            return Files.size(log);
        } catch (IOException e) {
            throw new StackException("The log " + log + " cannot be read.", e);
        }
    }

    private long showFrom(Path log, long position) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            // A shorter file than before is a new one: the log was full.
            file.seek(file.length() < position ? 0 : position);
            for (var line = file.readLine(); line != null; line = file.readLine()) {
                show(log, line);
            }
            return file.getFilePointer();
        } catch (IOException _) {
            return position;
        }
    }

    private void show(Path log, String line) {
        var name = String.valueOf(log.getFileName()).replace(".log", "");
        var text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        System.out.println(service == null ? name + " | " + text : text);
    }
}
