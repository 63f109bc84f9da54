package io.stellwerk.benches.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class GrowthCommandTest {

    @Test
    void too_few_tickets_are_refused_before_anything_is_started() {
        StringWriter errors = new StringWriter();

        int exitCode = new CommandLine(new GrowthCommand())
                .setErr(new PrintWriter(errors))
                .execute("--sizes", "2000,10000");

        assertThat(exitCode).isEqualTo(2);
        assertThat(errors.toString()).contains("Fewer than 10000 tickets").contains("--sizes");
    }
}
