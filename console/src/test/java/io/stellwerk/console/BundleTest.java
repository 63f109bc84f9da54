package io.stellwerk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Pattern LOADED_WITH = Pattern.compile("(?:from|import)\\s*\"\\./([^\"]+)\"");
    private static final Pattern LOADED_LATER = Pattern.compile("import\\(\"\\./([^\"]+)\"\\)");
    private static final int MOST_BYTES_COMPRESSED = 250 * 1024;
    private static final int MOST_BYTES_OF_A_PAGE = 40 * 1024;
    private static final int MOST_BYTES_OF_CHARTS = 190 * 1024;
    private static final int LONGEST_SOURCE = 200;

    @Test
    void the_page_and_its_files_name_every_file_of_the_bundle_and_no_other() throws IOException {
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
        Set<String> reached = new TreeSet<>(firstLoad());
        for (String name : firstLoad()) {
            for (String later : named(name, LOADED_LATER)) {
                reached.addAll(withWhatItNeeds(later));
            }
        }
        reached.addAll(withWhatItNeeds(only("flow-drawing-")));
        assertThat(bundled()).containsExactlyInAnyOrderElementsOf(reached);
    }

    /** A page that only few may use is loaded with its first visit; what it shares with the others is theirs. */
    @Test
    void the_administrators_pages_are_loaded_by_nobody_else() throws IOException {
        assertThat(firstLoad()).doesNotContain(only("admin-page-"));
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
        assertThat(compressed(firstLoad())).isPositive().isLessThan(MOST_BYTES_COMPRESSED);
    }

    /** Charts weigh more than all else: they come after the page that has them. */
    @Test
    void the_operators_page_is_small_and_nobody_else_loads_it() throws IOException {
        Set<String> page = withWhatItNeeds(only("operator-page-"));
        Set<String> charts = withWhatItNeeds(only("flow-drawing-"));
        page.removeAll(firstLoad());
        charts.removeAll(firstLoad());

        assertThat(compressed(page)).isPositive().isLessThan(MOST_BYTES_OF_A_PAGE);
        assertThat(compressed(charts)).isGreaterThan(MOST_BYTES_OF_A_PAGE).isLessThan(MOST_BYTES_OF_CHARTS);
        assertThat(compressed(firstLoad()) + compressed(page)).isLessThan(MOST_BYTES_COMPRESSED);
        assertThat(firstLoad()).noneMatch(name -> name.startsWith("operator-page") || name.startsWith("flow-drawing"));
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

    /** What a browser loads before it shows anything. */
    private static Set<String> firstLoad() throws IOException {
        Set<String> files = new TreeSet<>();
        for (MatchResult match : NAMED_IN_PAGE
                .matcher(Files.readString(SERVED.resolve("index.html")))
                .results()
                .toList()) {
            files.addAll(withWhatItNeeds(fileName(match.group(1))));
        }
        return files;
    }

    /** The file and all that it loads at once. */
    private static Set<String> withWhatItNeeds(String name) throws IOException {
        Set<String> files = new TreeSet<>(Set.of(name));
        for (String next : named(name, LOADED_WITH)) {
            if (!files.contains(next)) {
                files.addAll(withWhatItNeeds(next));
            }
        }
        return files;
    }

    private static List<String> named(String name, Pattern by) throws IOException {
        return by.matcher(Files.readString(SERVED.resolve("console").resolve(name)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String only(String beginning) throws IOException {
        return bundled().stream()
                .filter(name -> name.startsWith(beginning))
                .reduce((one, other) -> {
                    throw new AssertionError(one + " and " + other);
                })
                .orElseThrow();
    }

    private static String fileName(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static int compressed(Set<String> names) throws IOException {
        int bytes = 0;
        for (String name : names) {
            bytes += compressed(Files.readAllBytes(SERVED.resolve("console").resolve(name)));
        }
        return bytes;
    }

    private static int compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }
}
