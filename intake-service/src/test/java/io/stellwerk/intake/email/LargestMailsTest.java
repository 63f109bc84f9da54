package io.stellwerk.intake.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Eight of the largest mails at once, in the smallest heap that a service may have. */
class LargestMailsTest {
    private static final String SMALLEST_HEAP = "-Xmx160m";

    @Test
    void eight_of_whatever_kinds_are_read_in_the_smallest_heap() throws Exception {
        assertThat(read(SMALLEST_HEAP, "ALL")).isZero();
    }

    /** A heap that is too small has to be noticed, or the other tests would show nothing. */
    @Test
    void less_than_a_mail_takes_is_not_enough() throws Exception {
        assertThat(read("-Xmx100m", "ATTACHMENT")).isNotZero();
    }

    private static int read(String heap, String kind) throws Exception {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargestMails.class.getName(),
                        kind)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(reader.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return reader.exitValue();
        } finally {
            reader.destroyForcibly();
        }
    }
}
