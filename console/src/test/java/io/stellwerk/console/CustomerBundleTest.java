package io.stellwerk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers' pages and their files as the service serves them. */
class CustomerBundleTest {

    private static final Path SERVED = Path.of("target/classes/META-INF/resources");
    private static final Pattern NAMED_IN_PAGE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern NAMED_BY_CONTENT = Pattern.compile("customer/[a-z-]+-[A-Z0-9]{8}\\.(js|css|svg)");
    private static final int MOST_BYTES_COMPRESSED = 20 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"ticket.html", "request.html"})
    void a_page_names_its_files_and_keeps_to_its_policy(String name) throws IOException {
        String page = Files.readString(SERVED.resolve(name));

        assertThat(named(page)).hasSize(3).allSatisfy(file -> {
            assertThat(SERVED.resolve(file)).isRegularFile();
            assertThat(file).matches(NAMED_BY_CONTENT);
        });
        assertThat(page).doesNotContain("<style", "style=", "onclick", "http-equiv");
        assertThat(Pattern.compile("<script(?![^>]* src=)")
                        .matcher(page)
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket.html", "request.html"})
    void a_page_is_small_and_knows_no_sign_in(String name) throws IOException {
        int bytes = 0;
        for (String file : named(Files.readString(SERVED.resolve(name)))) {
            byte[] content = Files.readAllBytes(SERVED.resolve(file));
            bytes += compressed(content);
            assertThat(new String(content, StandardCharsets.UTF_8))
                    .doesNotContain("Bearer", "code_verifier", "/api/escalation");
        }
        assertThat(bytes).isPositive().isLessThan(MOST_BYTES_COMPRESSED);
    }

    @ParameterizedTest
    @ValueSource(strings = "customer")
    void no_file_is_left_over(String folder) throws IOException {
        List<String> named = Stream.of("ticket.html", "request.html")
                .flatMap(page -> named(read(SERVED.resolve(page))).stream())
                .distinct()
                .toList();
        try (Stream<Path> files = Files.list(SERVED.resolve(folder))) {
            assertThat(files.map(file -> folder + "/" + file.getFileName())).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> named(String page) {
        return NAMED_IN_PAGE
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static int compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }
}
