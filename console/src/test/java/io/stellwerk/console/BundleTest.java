package io.stellwerk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The page and its files as the service serves them. */
class BundleTest {

    private static final Path SERVED = Path.of("target/classes/META-INF/resources");
    private static final Pattern NAMED_IN_PAGE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern NAMED_BY_CONTENT = Pattern.compile("[a-z-]+-[A-Z0-9]{8}\\.(js|css|svg)");
    private static final int MOST_BYTES_COMPRESSED = 250 * 1024;
    private static final int LONGEST_SOURCE = 200;

    @Test
    void the_page_names_every_file_of_the_bundle_and_no_other() throws IOException {
        String page = Files.readString(SERVED.resolve("index.html"));
        List<String> named = NAMED_IN_PAGE
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(named)
                .hasSize(3)
                .allSatisfy(
                        file -> assertThat(SERVED.resolve(file.substring(1))).isRegularFile());
        assertThat(bundled()).allMatch(name -> NAMED_BY_CONTENT.matcher(name).matches());
        assertThat(bundled())
                .containsExactlyInAnyOrderElementsOf(
                        named.stream().map(BundleTest::fileName).toList());
    }

    /**
     * Scripts and styles in the page itself would need a policy that lets a customer's in as well. The service that serves
     * the page sends the policy, since it knows the identity provider; one in the page would forbid requests to it.
     */
    @Test
    void the_page_keeps_to_its_policy() throws IOException {
        String page = Files.readString(SERVED.resolve("index.html"));

        assertThat(page).doesNotContain("http-equiv");
        assertThat(page).doesNotContain("<style", "style=", "onclick");
        assertThat(Pattern.compile("<script(?![^>]* src=)")
                        .matcher(page)
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void the_first_load_is_small() throws IOException {
        int bytes = 0;
        for (String name : bundled()) {
            bytes += compressed(Files.readAllBytes(SERVED.resolve("console").resolve(name)));
        }
        assertThat(bytes).isPositive().isLessThan(MOST_BYTES_COMPRESSED);
    }

    @Test
    void no_source_is_long() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/web"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".ts")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LONGEST_SOURCE));
        }
    }

    private static List<String> bundled() throws IOException {
        try (Stream<Path> files = Files.list(SERVED.resolve("console"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String fileName(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static int compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }
}
