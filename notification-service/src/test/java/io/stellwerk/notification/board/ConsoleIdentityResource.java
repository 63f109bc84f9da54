package io.stellwerk.notification.board;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.stellwerk.embedded.Directories;
import io.stellwerk.issuer.Person;
import io.stellwerk.issuer.people.People;
import io.stellwerk.issuer.server.EmbeddedIssuer;
import io.stellwerk.issuer.server.IssuerSettings;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.TestIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An issuer at which people sign in to the console, which is therefore at a port that is chosen beforehand; that goes for all
 * tests of the service, since its metrics name a port that was chosen, and none of another.
 */
public final class ConsoleIdentityResource implements QuarkusTestResourceLifecycleManager {

    private static final List<Person> PEOPLE = List.of(
            new Person(SignIn.ANNA, "Anna Keller", "anna@desk.example", "de", List.of("agent", "supervisor")),
            new Person(SignIn.RUTH, "Ruth Adler", "ruth@desk.example", "de", List.of("administrator")),
            new Person(SignIn.OLGA, "Olga Brand", "olga@desk.example", "en", List.of("operator")),
            new Person(SignIn.SCRIPT, "<img src=x onerror=alert(1)>", "x@desk.example", "en", List.of("<b>", "agent")));

    private @Nullable AutoCloseable issuer;
    private @Nullable Path directory;

    @Override
    public Map<String, String> start() {
        int port = freePort();
        Map<String, String> settings = new HashMap<>(Keycloak.isWanted() ? keycloak(port) : embedded(port));
        settings.put("quarkus.http.test-port", Integer.toString(port));
        return settings;
    }

    @Override
    public void stop() {
        System.clearProperty(TestIdentity.ISSUER);
        try {
            if (issuer != null) {
                issuer.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        if (directory != null) {
            Directories.delete(directory);
        }
    }

    private Map<String, String> embedded(int port) {
        EmbeddedIssuer embedded = EmbeddedIssuer.start(IssuerSettings.with(IdentityResource.keys())
                .signingIn(people(), Set.of(URI.create("http://localhost:" + port + "/"))));
        issuer = embedded;
        System.setProperty(TestIdentity.ISSUER, embedded.url().toString());
        return Map.of("quarkus.oidc.auth-server-url", embedded.url().toString());
    }

    private Map<String, String> keycloak(int port) {
        int its = freePort();
        try {
            issuer = Keycloak.start(its, "http://localhost:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.oidc.auth-server-url",
                Keycloak.realm(its),
                "quarkus.oidc.roles.role-claim-path",
                "realm_access/roles");
    }

    private People people() {
        try {
            directory = Files.createTempDirectory("stellwerk-console-people");
            People people = People.in(directory);
            people.makeOnce(PEOPLE);
            PEOPLE.forEach(person -> people.setPassword(person.login(), SignIn.PASSWORD));
            return people;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
