package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TidinessTest {

    @TempDir
    Path module;

    @Test
    void this_module_and_the_embedded_stack_are_tidy() {
        Tidiness.check();
        Tidiness.check(Path.of("../deploy/embedded-stack"));
        Tidiness.check(Path.of("../deploy/embedded-issuer"));
    }

    @Test
    void tidy_sources_pass() throws Exception {
        write("src/main/java/a/package-info.java", "/** Says what lives here. */\npackage a;");
        write("src/main/java/a/Tidy.java", "Log.infof(\"Published outcome=done ticketId=%s\", ticketId);");

        assertThatCode(() -> Tidiness.check(module)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// TO" + "DO later",
                "Thread." + "sleep(5);",
                "TimeUnit.SECONDS." + "sleep(5);",
                "uni.await()." + "indefinitely();",
                "emitter." + "sendAndForget(event);",
                "Log.infof(\"Received %s\", payload);",
                "LOG.warn(\"Failed on {}\", ticket.subject());",
                "LOG.debug(\n    \"Sent\",\n    message.text(),\n    e);"
            })
    void an_untidy_line_is_found(String line) throws Exception {
        write("src/main/java/a/package-info.java", "/** Says what lives here. */\npackage a;");
        write("src/main/java/a/Untidy.java", line);

        assertThat(violations()).singleElement().asString().contains("Untidy.java");
    }

    @Test
    void a_module_may_have_tests_alone() throws Exception {
        write("src/test/java/a/TidyTest.java", "package a;");

        assertThat(violations()).isEmpty();
    }

    @Test
    void a_sleeping_test_is_found() throws Exception {
        write("src/main/java/a/package-info.java", "/** Says what lives here. */\npackage a;");
        write("src/test/java/a/SleepyTest.java", "Thread." + "sleep(5);");

        assertThatThrownBy(() -> Tidiness.check(module)).hasMessageContaining("SleepyTest.java sleeps");
    }

    @Test
    void a_class_of_more_than_200_lines_is_found() throws Exception {
        write("src/main/java/a/package-info.java", "/** Says what lives here. */\npackage a;");
        write("src/main/java/a/Long.java", "\n".repeat(201));

        assertThat(violations()).singleElement().asString().contains("has 201 lines");
    }

    @Test
    void a_method_of_more_than_40_lines_is_found() throws Exception {
        write("src/main/java/a/package-info.java", "/** Says what lives here. */\npackage a;");
        write("src/main/java/a/Fits.java", "class Fits {\n@Deprecated\nvoid fits() {" + "\n".repeat(38) + "}\n}");
        write("src/main/java/a/Long.java", "class Long {\n@Deprecated\nvoid endless() {" + "\n".repeat(39) + "}\n}");

        assertThat(violations()).containsExactly("Long.java: endless has 41 lines, more than 40");
    }

    @Test
    void a_constructor_of_more_than_5_arguments_is_found_unless_it_is_a_record_s() throws Exception {
        String six = "(int a, int b, int c, int d, int e, int f)";
        write("src/main/java/a/package-info.java", "/** Says what lives here. */\npackage a;");
        write("src/main/java/a/Six.java", "record Six" + six + " { Six" + six + " {} void all" + six + " {} }");
        write("src/main/java/a/Five.java", "class Five { Five(int a, int b, int c, int d, int e) {} }");
        write("src/main/java/a/Greedy.java", "class Outer { class Greedy { Greedy" + six + " {} } }");

        assertThat(violations()).containsExactly("Greedy.java: <init> has 6 arguments, more than 5");
    }

    @Test
    void a_package_without_a_sentence_is_found() throws Exception {
        write("src/main/java/a/Some.java", "class Some {}");

        assertThat(violations()).singleElement().asString().contains("package-info.java");
    }

    @Test
    void a_module_without_sources_does_not_pass() {
        assertThat(violations()).singleElement().asString().contains("has no sources");
    }

    private Iterable<String> violations() {
        return Tidiness.violations(module);
    }

    private void write(String path, String content) throws IOException {
        var file = module.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
