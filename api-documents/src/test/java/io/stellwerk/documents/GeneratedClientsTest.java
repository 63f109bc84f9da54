package io.stellwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.stellwerk.testing.NodeTools;
import jakarta.annotation.Generated;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** OpenAPI Generator makes clients of the documents, in Java and TypeScript, and they compile. */
class GeneratedClientsTest {

    /** Names that say nothing among the classes of a client. */
    private static final List<String> RIDDLES = List.of(
            "Code", "Entry", "Info", "Item", "Kind", "Outcome", "Page", "Reason", "Scope", "State", "Status", "Type",
            "Verdict", "View");

    /** What a generated client is compiled against. */
    private static final List<Class<?>> LIBRARIES =
            List.of(ObjectMapper.class, JsonFactory.class, JsonProperty.class, JavaTimeModule.class, Generated.class);

    @ParameterizedTest
    @EnumSource
    void a_client_in_java_compiles(ApiDocument document, @TempDir Path folder) throws IOException {
        List<File> files = generate(
                document,
                "java",
                folder,
                Map.of(
                        "library", "native",
                        "openApiNullable", "false",
                        "useJakartaEe", "true",
                        "invokerPackage", "client",
                        "apiPackage", "client.api",
                        "modelPackage", "client.model"));
        List<File> sources = files.stream()
                .filter(file -> file.getPath().replace('\\', '/').contains("/src/main/java/"))
                .filter(file -> file.getName().endsWith(".java"))
                .toList();

        assertThat(sources).extracting(File::getName).contains("Problem.java", "DeadLettersApi.java");
        assertThat(sources)
                .extracting(file -> file.getName().replace(".java", ""))
                .doesNotContainAnyElementsOf(RIDDLES)
                .noneMatch(name -> name.startsWith("Inline"));
        assertThat(errors(sources, folder)).isEmpty();
    }

    @Test
    void clients_in_typescript_compile(@TempDir Path folder) throws IOException {
        NodeTools tools = NodeTools.installed();
        List<String> arguments = new ArrayList<>(List.of(
                "--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler"));
        for (ApiDocument document : ApiDocument.values()) {
            assertThat(generate(document, "typescript-fetch", folder.resolve(document.service()), Map.of()))
                    .isNotEmpty();
            arguments.add(document.service() + "/index.ts");
        }

        NodeTools.Outcome outcome = tools.run(folder, "tsc", arguments);

        assertThat(outcome.status()).as(outcome.output()).isZero();
    }

    private static List<File> generate(
            ApiDocument document, String generator, Path folder, Map<String, Object> properties) {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName(generator)
                .setInputSpec(document.file().toString())
                .setOutputDir(folder.toString())
                .setValidateSpec(true);
        properties.forEach(configurator::addAdditionalProperty);
        DefaultGenerator maker = new DefaultGenerator();
        maker.setGenerateMetadata(false);
        return maker.opts(configurator.toClientOptInput()).generate();
    }

    private static List<String> errors(List<File> sources, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Path classes = Files.createDirectory(folder.resolve("classes"));
        String libraries = LIBRARIES.stream()
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            compiler.getTask(
                            null,
                            files,
                            found,
                            List.of("-d", classes.toString(), "-cp", libraries, "-proc:none", "-nowarn"),
                            null,
                            files.getJavaFileObjectsFromFiles(sources))
                    .call();
        }
        Stream<Diagnostic<? extends JavaFileObject>> all = found.getDiagnostics().stream();
        return all.filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }
}
