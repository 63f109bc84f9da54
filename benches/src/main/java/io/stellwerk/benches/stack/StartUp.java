package io.stellwerk.benches.stack;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a user waits for who says {@code ./stellwerk up}, with everything built.
 *
 * @param seconds until everything is ready
 * @param residentBytes the memory of all processes then
 */
public record StartUp(double seconds, long residentBytes) {

    /** Brings a desk up with its data in an empty directory, and down again. */
    public static StartUp measure(Path directory) throws IOException {
        try (StartedDesk desk = StartedDesk.up(directory)) {
            return new StartUp(
                    desk.seconds(),
                    MachineUse.begin(ProcessGroup.of(desk.data())).end().sum().residentBytes());
        }
    }
}
