package io.stellwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.benches.speed.BenchReport;
import io.stellwerk.benches.speed.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The short form of {@code ./stellwerk bench}: beside the bare limit the desk must not have become much slower. */
class SpeedGuardSystemIT {

    /** What part of the bare limit a new desk reached, in the lower ones of nine short runs, from 0.28 to 0.43. */
    private static final double USUAL = 0.3;

    private static final double MOST_LOST = 1 / 3.0;

    @Test
    void the_desk_is_not_a_third_slower_than_it_was() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "speed");
        Path output = directory.resolve("bench.out");
        Path figures = directory.resolve("bench.json");

        Process bench = bench(figures).redirectOutput(output.toFile()).start();
        boolean ended = bench.waitFor(10, TimeUnit.MINUTES);

        assertThat(ended).as(Files.readString(output)).isTrue();
        assertThat(bench.exitValue()).as(Files.readString(output)).isZero();
        BenchReport report = new ObjectMapper().readValue(figures.toFile(), BenchReport.class);
        assertThat(report.ratios().get(Workload.WEB))
                .as(Files.readString(output))
                .isGreaterThan(USUAL * (1 - MOST_LOST));
    }

    private static ProcessBuilder bench(Path figures) {
        ProcessBuilder bench = new ProcessBuilder(
                        "./stellwerk",
                        "bench",
                        "--quick",
                        "--busy",
                        "--workload",
                        "web",
                        "--rounds",
                        "2",
                        "--json",
                        figures.toString())
                .directory(Path.of("..").toFile())
                .redirectErrorStream(true);
        bench.environment().put("STELLWERK_BUILT", "yes");
        return bench;
    }
}
