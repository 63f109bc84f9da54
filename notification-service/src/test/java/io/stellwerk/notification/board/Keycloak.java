package io.stellwerk.notification.board;

import static org.awaitility.Awaitility.await;

import io.stellwerk.embedded.Directories;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Keycloak, with the realm of docs/examples and one person in it. */
final class Keycloak implements AutoCloseable {

    /** Directory of the unpacked distribution; without it, there is no Keycloak. */
    private static final String DISTRIBUTION = System.getProperty("stellwerk.keycloak", "");

    private static final Path REALM = Path.of("../docs/examples/keycloak/stellwerk-realm.json");
    private static final String DESK_OF_THE_REALM = "http://localhost:8080";
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Process process;
    private final Path data;

    private Keycloak(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    static boolean isWanted() {
        return !DISTRIBUTION.isEmpty();
    }

    /** The address of the realm's provider. */
    static String realm(int port) {
        return "http://localhost:" + port + "/realms/stellwerk";
    }

    /** Starts it for a console at that address, and waits until it can sign people in. */
    static Keycloak start(int port, String console) throws IOException {
        Path data = Path.of(DISTRIBUTION, "data");
        if (Files.exists(data)) {
            Directories.delete(data);
        }
        Path imports = Files.createDirectories(data.resolve("import"));
        Files.writeString(
                imports.resolve("stellwerk-realm.json"), realm(console).encode());
        ProcessBuilder command = new ProcessBuilder(
                        "sh",
                        "bin/kc.sh",
                        "start-dev",
                        "--import-realm",
                        "--http-port=" + port,
                        "--http-host=127.0.0.1")
                .directory(Path.of(DISTRIBUTION).toFile())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("keycloak.log").toFile());
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        Keycloak keycloak = new Keycloak(command.start(), data);
        keycloak.awaitReady(URI.create(realm(port) + "/.well-known/openid-configuration"));
        return keycloak;
    }

    @Override
    public void close() {
        List<ProcessHandle> all = process.toHandle().descendants().toList();
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonObject realm(String console) throws IOException {
        String example = Files.readString(REALM);
        return new JsonObject(example.replace(DESK_OF_THE_REALM, console))
                .put(
                        "users",
                        JsonArray.of(new JsonObject()
                                .put("username", SignIn.ANNA)
                                .put("firstName", "Anna")
                                .put("lastName", "Keller")
                                .put("email", "anna@desk.example")
                                .put("emailVerified", true)
                                .put("enabled", true)
                                .put("realmRoles", JsonArray.of("agent", "supervisor"))
                                .put(
                                        "credentials",
                                        JsonArray.of(new JsonObject()
                                                .put("type", "password")
                                                .put("value", SignIn.PASSWORD)))));
    }

    private void awaitReady(URI discovery) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(discovery).timeout(Duration.ofSeconds(5)).build();
        await().atMost(TIMEOUT)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException(Files.readString(data.resolve("keycloak.log")));
                    }
                    return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
                });
    }
}
