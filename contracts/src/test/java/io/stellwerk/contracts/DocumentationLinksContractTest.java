package io.stellwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Documentation that names files and classes which are no longer there. */
class DocumentationLinksContractTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".stellwerk");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s:]+)(?:#[^)]*)?\\)");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w+)`");

    @TestFactory
    Stream<DynamicTest> every_link_leads_to_a_file() throws IOException {
        return files(".md").stream()
                .map(page -> DynamicTest.dynamicTest(ROOT.relativize(page).toString(), () -> {
                    Set<String> dead = LINK.matcher(Files.readString(page))
                            .results()
                            .map(link -> link.group(1))
                            .filter(link -> !Files.exists(page.resolveSibling(link)))
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertThat(dead).isEmpty();
                }));
    }

    @Test
    void the_way_of_a_mail_leads_through_classes_that_are_there() throws IOException {
        Set<String> classes = files(".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        String page = Files.readString(ROOT.resolve("docs/architecture.md"));
        String way = page.substring(page.indexOf("### Through the files"), page.indexOf("### Words"));

        Set<String> named = CLASS.matcher(way)
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace("`", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(20).isSubsetOf(classes);
    }

    private static Set<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> Stream.iterate(ROOT.relativize(file), path -> path != null, Path::getParent)
                            .noneMatch(
                                    path -> NOT_OURS.contains(path.getFileName().toString())))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
