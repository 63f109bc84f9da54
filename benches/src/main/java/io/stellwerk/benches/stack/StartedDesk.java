package io.stellwerk.benches.stack;

import io.stellwerk.benches.measuring.PasswordFile;
import io.stellwerk.local.stack.DataDirectory;
import io.stellwerk.local.stack.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A desk that was brought up as a user does, with everything built, and that is brought down in the end. */
public final class StartedDesk implements AutoCloseable {

    private static final int PORTS = 9;

    private final DataDirectory data;
    private double seconds;
    private List<String> said = List.of();

    private StartedDesk(DataDirectory data) {
        this.data = data;
    }

    /** Brings one up with its data in an empty directory, and returns when it is ready. */
    public static StartedDesk up(Path directory) throws IOException {
        StartedDesk desk = new StartedDesk(new DataDirectory(directory.toAbsolutePath()));
        try {
            long begin = System.nanoTime();
            desk.said = desk.command("up", "--detach", "--ports", Integer.toString(StackPorts.row(PORTS)));
            PasswordFile.use(desk.data);
            desk.seconds = (System.nanoTime() - begin) / 1e9;
            return desk;
        } catch (IOException | RuntimeException e) {
            desk.close();
            throw e;
        }
    }

    /** Where it keeps its data. */
    public DataDirectory data() {
        return data;
    }

    /** What the user waited. */
    public double seconds() {
        return seconds;
    }

    /** What the user read meanwhile, line by line. */
    public List<String> said() {
        return said;
    }

    @Override
    public void close() throws IOException {
        command("down");
    }

    private List<String> command(String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Installation.here().home().resolve("stellwerk").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.root().toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (BufferedReader output = process.inputReader()) {
            lines = output.lines().toList();
        }
        int answer = process.onExit().join().exitValue();
        if (answer != 0) {
            throw new IllegalStateException("./stellwerk " + words[0] + " ended with " + answer);
        }
        return lines;
    }
}
