package io.stellwerk.system.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A running Java process, asked with the {@code jcmd} of the JDK that runs this one. */
record JavaProcess(long pid) {

    private static final String RECORDING = "profile";

    /** The stacks of a reactive service are deep, and who began the work stands at their bottom. */
    private static final String STACK_DEPTH = "stackdepth=512";

    /** Samples by processor time count what natives take as well, and nothing that waits. */
    private static final List<String> EVENTS = List.of(
            "+jdk.CPUTimeSample#enabled=true",
            "+jdk.CPUTimeSample#throttle=5ms",
            "+jdk.CPUTimeSamplesLost#enabled=true",
            "+jdk.ObjectAllocationSample#enabled=true",
            "+jdk.ObjectAllocationSample#throttle=300/s",
            "+jdk.GarbageCollection#enabled=true",
            "+jdk.GarbageCollection#threshold=0ms",
            "+jdk.Compilation#enabled=true",
            "+jdk.Compilation#threshold=0ms");

    /** Records from now on. */
    void startRecording() {
        ask("JFR.configure", STACK_DEPTH);
        List<String> arguments = new ArrayList<>(List.of("JFR.start", "name=" + RECORDING, "settings=none"));
        arguments.addAll(EVENTS);
        ask(arguments.toArray(String[]::new));
    }

    /** Ends the recording and writes it to a file. */
    void stopRecording(Path file) {
        ask("JFR.stop", "name=" + RECORDING, "filename=" + file);
    }

    /** What its threads have taken so far. */
    ThreadTimes threads() {
        return ThreadTimes.parse(ask("Thread.print", "-e"));
    }

    private String ask(String... question) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(Long.toString(pid));
        command.addAll(Arrays.asList(question));
        try {
            Process jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
            String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (jcmd.waitFor() != 0) {
                throw new IllegalStateException("process " + pid + " does not do " + question[0] + ": " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("process " + pid + " cannot be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while process " + pid + " was asked", e);
        }
    }
}
