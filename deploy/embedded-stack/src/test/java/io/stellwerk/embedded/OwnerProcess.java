package io.stellwerk.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;

/** Another JVM that starts a PostgreSQL server and is then killed, so that it cannot stop it. */
final class OwnerProcess {

    private final Process process;
    private final String url;

    private OwnerProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static OwnerProcess start(Path data) throws IOException {
        return start(data, PostgresSettings.fast().binaries());
    }

    static OwnerProcess start(Path data, Path binaries) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OwnerProcess.class.getName(),
                        data.toString(),
                        binaries.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var url = reader.readLine();
        if (url == null) {
            throw new IOException("The owner of the server ended before the server was up");
        }
        return new OwnerProcess(process, url);
    }

    String url() {
        return url;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    static void main(String[] arguments) throws Exception {
        var settings = PostgresSettings.durable(Path.of(arguments[0])).withBinariesIn(Path.of(arguments[1]));
        var server = PostgresServer.start(settings);
        var url = "jdbc:" + server.url("intake");
        try (var connection = DriverManager.getConnection(url, PostgresServer.USER, PostgresServer.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (id int)");
        }
        System.out.println(url);
        Thread.currentThread().join();
    }
}
