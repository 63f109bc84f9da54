package io.stellwerk.system.profile;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.system.measuring.PageSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;

/** The profile in docs/performance.md, and in docs/profile the flame graphs and the figures. */
final class Publication {

    private final PageSection page;
    private final Path folder;

    Publication(Path docs) {
        this.page = new PageSection(docs, "profile");
        this.folder = docs.resolve("profile");
    }

    /** Replaces the part of the page, and the flame graphs by those in the directory. */
    void write(ProfileReport report, Path graphs) throws IOException {
        Files.createDirectories(folder);
        for (String service : report.profile().services().keySet()) {
            Files.copy(
                    graphs.resolve(service + ".html"),
                    folder.resolve(service + ".html"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        writeFigures(report, folder.resolve("figures.json"));
        page.write(markdown(report));
    }

    static void writeFigures(ProfileReport report, Path file) throws IOException {
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
    }

    private static String markdown(ProfileReport report) {
        return """
                ## Where the time goes

                Last measured %s: %s

                As flame graphs, to be saved and opened in a browser: %s.

                """.formatted(
                                report.profile().measured().substring(0, 10),
                                report.sentence(),
                                report.profile().services().keySet().stream()
                                        .map(service -> "[%1$s](profile/%1$s.html)".formatted(service))
                                        .collect(Collectors.joining(", ")))
                + report.tables().stream().map(Table::markdown).collect(Collectors.joining());
    }
}
