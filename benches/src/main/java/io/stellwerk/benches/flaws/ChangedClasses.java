package io.stellwerk.benches.flaws;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles changed sources. */
public final class ChangedClasses {

    private ChangedClasses() {}

    /**
     * Puts the classes of a changed source into a directory, fit to stand before the packaged ones.
     *
     * @param home the directory of the repository
     * @param classPath the program that the source is a part of
     */
    public static void compile(SourceChange change, Path home, String classPath, Path directory) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        boolean compiled = compiler.getTask(
                        complaints,
                        null,
                        null,
                        List.of("-proc:none", "-parameters", "-cp", classPath, "-d", directory.toString()),
                        null,
                        List.of(new Source(change, change.applied(home))))
                .call();
        if (!compiled) {
            throw new IllegalStateException("the changed " + change.file() + " does not compile: " + complaints);
        }
        Path main = directory.resolve(change.relative() + ".class");
        try {
            Files.write(main, ProxyConstructor.addedTo(Files.readAllBytes(main)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(SourceChange change, String text) {
            super(URI.create("changed:///" + change.relative() + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
