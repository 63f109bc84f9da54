package io.stellwerk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    private static final Pattern IMPORTED = Pattern.compile("(?:from|import)\\s*\"\\./([^\"]+)\"");
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
        assertThat(named.stream().map(BundleTest::fileName)).isSubsetOf(bundled());
    }

    /** A page that only few may use is loaded with its first visit; what it shares with the others is theirs. */
    @Test
    void the_pages_of_few_are_files_of_their_own() throws IOException {
        Set<String> first = firstLoad();

        assertThat(bundled()).filteredOn(name -> name.startsWith("admin-page-")).hasSize(1);
        assertThat(first).noneMatch(name -> name.startsWith("admin-page-"));
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
        for (String name : firstLoad()) {
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

    /** What the page names, and what its script imports without being asked for it. */
    private static Set<String> firstLoad() throws IOException {
        Set<String> found = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(NAMED_IN_PAGE
                .matcher(Files.readString(SERVED.resolve("index.html")))
                .results()
                .map(match -> fileName(match.group(1)))
                .toList());
        while (!next.isEmpty()) {
            String name = next.pop();
            if (found.add(name) && name.endsWith(".js")) {
                IMPORTED.matcher(Files.readString(SERVED.resolve("console").resolve(name)))
                        .results()
                        .forEach(match -> next.add(match.group(1)));
            }
        }
        return found;
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
