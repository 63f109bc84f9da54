package io.stellwerk.benches.flaws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A few words of a source that are replaced by others.
 *
 * @param module the directory of the Maven module
 * @param className the full name of a class at top level
 * @param original what is replaced; it stands in the source exactly once
 */
public record SourceChange(String module, String className, String original, String replacement) {

    /** The changed source, with nothing else changed. */
    String applied(Path home) {
        String source = read(home.resolve(file()));
        int at = source.indexOf(original);
        if (at < 0 || source.indexOf(original, at + 1) >= 0) {
            throw new IllegalStateException("in %s this does not stand once: %s".formatted(file(), original));
        }
        return source.replace(original, replacement);
    }

    /** Where the source is, from the directory of the repository. */
    public String file() {
        return module + "/src/main/java/" + relative() + ".java";
    }

    /** The class's name as a path. */
    String relative() {
        return className.replace('.', '/');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
