package io.stellwerk.testing;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * How long methods are and how much constructors want, as the compiler's parser sees it. A method counts from its first
 * modifier or annotation to its last bracket; a record's components are not arguments.
 */
final class MethodSizes {

    private static final int MOST_LINES = 40;
    private static final int MOST_ARGUMENTS = 5;

    private MethodSizes() {}

    /** What is too large in the files, each with the file and the name of the method. */
    static List<String> violations(List<Path> files) {
        if (files.isEmpty()) { // which the compiler takes for a mistake
            return List.of();
        }
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK, not a JRE");
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager sources = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, sources, _ -> {}, null, null, sources.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Scanner(unit, positions, found), Tree.Kind.CLASS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Walks through one file, and knows the kind of class around it. */
    private static final class Scanner extends TreeScanner<@Nullable Void, Tree.Kind> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        Scanner(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, Tree.Kind outer) {
            return super.visitClass(type, type.getKind());
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, Tree.Kind enclosing) {
            LineMap lines = unit.getLineMap();
            long length = lines.getLineNumber(positions.getEndPosition(unit, method))
                    - lines.getLineNumber(positions.getStartPosition(unit, method))
                    + 1;
            if (length > MOST_LINES) {
                note(method, length + " lines, more than " + MOST_LINES);
            }
            boolean constructor = method.getName().contentEquals("<init>");
            int arguments = method.getParameters().size();
            if (constructor && enclosing != Tree.Kind.RECORD && arguments > MOST_ARGUMENTS) {
                note(method, arguments + " arguments, more than " + MOST_ARGUMENTS);
            }
            return super.visitMethod(method, enclosing);
        }

        private void note(MethodTree method, String what) {
            String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
            found.add(file + ": " + method.getName() + " has " + what);
        }
    }
}
