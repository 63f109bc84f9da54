package io.stellwerk.benches.stack;

import io.stellwerk.local.stack.DataDirectory;
import io.stellwerk.local.stack.Installation;
import io.stellwerk.local.stack.RunState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a desk as the machine sees it: a process, and those that it starts if they do its work. Instances of a service
 * are parts of the same name.
 *
 * @param root the process that is there from the begin to the end
 * @param withChildren whether the processes that it starts count as well, as those of PostgreSQL do
 */
public record ProcessGroup(String name, long root, boolean withChildren) {

    /** PostgreSQL's name as a part. */
    public static final String POSTGRES = "postgres";

    /** The name of the signal box's process, which is broker and mail server, and load as well if it measures. */
    public static final String BOX = "broker and load";

    /** The parts of a running desk. */
    public static List<ProcessGroup> of(DataDirectory data) {
        List<ProcessGroup> groups = new ArrayList<>();
        RunState running = data.runFile().read().orElseThrow();
        for (String service : Installation.SERVICES) {
            for (RunState.ServiceRun instance : running.instancesOf(service)) {
                groups.add(new ProcessGroup(service, instance.pid(), false));
            }
        }
        groups.add(new ProcessGroup(POSTGRES, postmaster(data), true));
        groups.add(new ProcessGroup(BOX, running.pid(), false));
        return List.copyOf(groups);
    }

    /** The processes that live now. */
    Stream<Long> pids() {
        return Stream.concat(
                Stream.of(root),
                withChildren
                        ? ProcessHandle.of(root).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid)
                        : Stream.of());
    }

    /** Where Linux tells about a process. */
    static Path directory(long pid) {
        return Path.of("/proc", Long.toString(pid));
    }

    private static long postmaster(DataDirectory data) {
        try {
            return Long.parseLong(Files.readAllLines(data.postgres().resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not say which process it is", e);
        }
    }
}
