package io.stellwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The short form of {@code ./stellwerk faults}: a few of the faults strike once, in an order of chance. */
class FaultBenchSystemIT {

    private static final String SOME = "DATABASE_KILLED,ZOMBIE,CONNECTION_CUT,POISON";

    @Test
    void faults_break_no_promise() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "faults");
        Path output = directory.resolve("faults.out");

        Process bench = bench(List.of("--rounds", "1", "--rate", "2", "--only", SOME, "--keep", directory.toString()))
                .redirectOutput(output.toFile())
                .start();
        boolean ended = bench.waitFor(10, TimeUnit.MINUTES);

        assertThat(ended).as(Files.readString(output)).isTrue();
        assertThat(bench.exitValue()).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output)).contains("every promise kept");
    }

    private static ProcessBuilder bench(List<String> arguments) {
        ProcessBuilder bench = new ProcessBuilder("./stellwerk", "faults")
                .directory(Path.of("..").toFile())
                .redirectErrorStream(true);
        bench.command().addAll(arguments);
        bench.environment().put("STELLWERK_BUILT", "yes");
        return bench;
    }
}
