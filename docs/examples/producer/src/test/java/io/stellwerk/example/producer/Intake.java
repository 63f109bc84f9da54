package io.stellwerk.example.producer;

import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The packaged intake service on a broker and a database of the test's. */
final class Intake implements AutoCloseable {

    private static final Path SERVICE = Guide.ROOT.resolve("intake-service/target/quarkus-app/quarkus-run.jar");

    private final KafkaResource kafka = new KafkaResource();
    private final PostgresResource postgres = new PostgresResource();
    private final Process process;

    private Intake(Path log) throws IOException {
        Map<String, String> settings = new TreeMap<>(kafka.start());
        settings.putAll(postgres.start());
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-Dquarkus.http.port=0",
                "-Ddesk.token-secret=a-secret-for-tests-that-protects-nothing-at-all",
                "-jar",
                SERVICE.toRealPath().toString()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    static Intake start(Path log) throws IOException {
        return new Intake(log);
    }

    String kafka() {
        return KafkaResource.bootstrapServers();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        postgres.stop();
        kafka.stop();
    }
}
