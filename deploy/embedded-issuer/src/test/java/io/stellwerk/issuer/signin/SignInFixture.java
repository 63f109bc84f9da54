package io.stellwerk.issuer.signin;

import io.stellwerk.issuer.Person;
import io.stellwerk.issuer.SigningKeys;
import io.stellwerk.issuer.people.People;
import io.stellwerk.issuer.server.EmbeddedIssuer;
import io.stellwerk.issuer.server.IssuerSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An issuer with one person, whose password is known, and a clock that a test moves. */
final class SignInFixture implements AutoCloseable {

    static final URI CONSOLE = URI.create("http://localhost:8080/");
    static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters";
    static final String CHALLENGE = "mg3QoZgnRJxQy_jYdfW7D8wJkoziCuM8Yhos7PwVvsI";

    private final Path directory;
    private final People people;
    private final Map<String, String> passwords;
    private final SigningKeys keys = SigningKeys.inMemory();
    private final EmbeddedIssuer issuer;
    private Instant now = Instant.now();

    SignInFixture() throws IOException {
        directory = Files.createTempDirectory("people");
        people = People.in(directory);
        passwords = people.makeOnce(List.of(
                new Person("anna", "Anna Berger", "anna@desk.example", "de", List.of("agent")),
                new Person("ben", "Ben Carter", "ben@desk.example", "en", List.of("agent", "supervisor"))));
        issuer = EmbeddedIssuer.start(IssuerSettings.with(keys)
                .signingIn(people, Set.of(CONSOLE, URI.create("http://127.0.0.1:8080/")))
                .withClock(() -> now));
    }

    Browser browser() {
        return new Browser(issuer.url());
    }

    String passwordOf(String login) {
        return passwords.getOrDefault(login, "nobody's");
    }

    String signIns() throws IOException {
        return Files.readString(directory.resolve("sign-ins.log"));
    }

    People people() {
        return people;
    }

    SigningKeys keys() {
        return keys;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void close() throws IOException {
        issuer.close();
        Files.deleteIfExists(directory.resolve("people.json"));
        Files.deleteIfExists(directory.resolve("sign-ins.log"));
        Files.deleteIfExists(directory);
    }
}
