package io.stellwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's catalogue of problems is the one that the services' code makes. */
class ProblemCatalogueContractTest {

    private static final List<String> SERVICES = List.of("intake", "triage", "escalation", "notification");
    private static final String COMMON = "../service-http/src/main/java/io/stellwerk/problems/CommonProblem.java";
    private static final Pattern CONSTANT = Pattern.compile("(?m)^ {4}([A-Z][A-Z_]+)\\(\\s*(\\d{3}),");

    /** A code with its status. */
    private record Problem(String code, int status) {}

    @Test
    void the_readme_has_every_problem_code_of_every_service() throws IOException {
        TreeMap<Problem, TreeSet<String>> problems =
                new TreeMap<>(Comparator.comparingInt(Problem::status).thenComparing(Problem::code));
        for (Problem problem : problemsIn(COMMON)) {
            problems.put(problem, new TreeSet<>(SERVICES));
        }
        for (String service : SERVICES) {
            problemsIn(problemCode(service))
                    .forEach(problem -> problems.computeIfAbsent(problem, key -> new TreeSet<>())
                            .add(service));
        }
        String expected = problems.entrySet().stream()
                .map(entry -> "| `%s` | %d | %s |"
                        .formatted(
                                entry.getKey().code(),
                                entry.getKey().status(),
                                entry.getValue().size() == SERVICES.size()
                                        ? "all"
                                        : String.join(", ", entry.getValue())))
                .collect(Collectors.joining("\n", "| Code | Status | Service |\n|---|---|---|\n", "\n"));
        assertThat(Readme.part("problems", expected))
                .as("write it anew with: mvn -pl contracts test -Dreadme.write=true")
                .isEqualTo(expected);
    }

    private static String problemCode(String service) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../%s-service/src/main/java".formatted(service)))) {
            return files.filter(file -> file.endsWith("ProblemCode.java"))
                    .map(Path::toString)
                    .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
        }
    }

    private static List<Problem> problemsIn(String source) throws IOException {
        List<Problem> found = CONSTANT.matcher(Files.readString(Path.of(source)))
                .results()
                .map(match -> new Problem(match.group(1), Integer.parseInt(match.group(2))))
                .toList();
        assertThat(found).as(source).isNotEmpty();
        return found;
    }
}
