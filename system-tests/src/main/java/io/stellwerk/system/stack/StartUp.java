package io.stellwerk.system.stack;

import io.stellwerk.local.box.DataDirectory;
import io.stellwerk.local.box.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a user waits for who says {@code ./stellwerk up}, with everything built.
 *
 * @param seconds until everything is ready
 * @param residentBytes the memory of all processes then
 */
public record StartUp(double seconds, long residentBytes) {

    private static final int PORTS = 9;

    /** Brings a desk up with its data in an empty directory, and down again. */
    public static StartUp measure(Path directory) throws IOException, InterruptedException {
        DataDirectory data = new DataDirectory(directory.toAbsolutePath());
        long begin = System.nanoTime();
        try {
            command(data, "up", "--detach", "--ports", Integer.toString(StackPorts.row(PORTS)));
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new StartUp(
                    seconds, MachineUse.begin(ProcessGroup.of(data)).end().sum().residentBytes());
        } finally {
            command(data, "down");
        }
    }

    private static void command(DataDirectory data, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Installation.here().home().resolve("stellwerk").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.root().toString()));
        int answer = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (answer != 0) {
            throw new IllegalStateException("./stellwerk " + words[0] + " ended with " + answer);
        }
    }
}
