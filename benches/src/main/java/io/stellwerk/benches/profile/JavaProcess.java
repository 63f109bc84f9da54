package io.stellwerk.benches.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A running Java process, asked with the tools of the JDK that runs this one. */
record JavaProcess(long pid) {

    private static final String RECORDING = "profile";

    /** The stacks of a reactive service are deep, and who began the work stands at their bottom. */
    private static final String STACK_DEPTH = "stackdepth=512";

    /** Samples by processor time count native methods as well, and nothing that waits. */
    private static final List<String> EVENTS = List.of(
            "+jdk.CPUTimeSample#enabled=true",
            "+jdk.CPUTimeSample#throttle=5ms",
            "+jdk.ObjectAllocationSample#enabled=true",
            "+jdk.ObjectAllocationSample#throttle=300/s",
            "+jdk.GarbageCollection#enabled=true",
            "+jdk.GarbageCollection#threshold=0ms");

    /** The views of {@code jfr view} that answer most questions. */
    private static final List<String> VIEWS =
            List.of("cpu-time-hot-methods", "allocation-by-class", "gc-pauses", "longest-compilations");

    /** Starts to record. */
    void startRecording() {
        jcmd("JFR.configure", STACK_DEPTH);
        List<String> arguments = new ArrayList<>(List.of("JFR.start", "name=" + RECORDING, "settings=none"));
        arguments.addAll(EVENTS);
        jcmd(arguments.toArray(String[]::new));
    }

    /** Ends the recording and writes it to a file. */
    void stopRecording(Path file) {
        jcmd("JFR.stop", "name=" + RECORDING, "filename=" + file);
    }

    /** Returns what a recording shows, as tables. */
    static String view(Path recording) {
        StringBuilder text = new StringBuilder();
        for (String view : VIEWS) {
            text.append(run(List.of(tool("jfr"), "view", "--width", "160", view, recording.toString())));
        }
        return text.toString();
    }

    private void jcmd(String... question) {
        List<String> command = new ArrayList<>(List.of(tool("jcmd"), Long.toString(pid)));
        command.addAll(List.of(question));
        run(command);
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new IllegalStateException(command.getFirst() + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command.getFirst(), e);
        }
    }
}
