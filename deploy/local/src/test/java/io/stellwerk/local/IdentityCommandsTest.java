package io.stellwerk.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.stellwerk.issuer.SigningKeys;
import io.stellwerk.issuer.people.Account;
import io.stellwerk.local.stack.DataDirectory;
import io.stellwerk.local.stack.KnownProcess;
import io.stellwerk.local.stack.PortPlan;
import io.stellwerk.local.stack.RunState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityCommandsTest {

    private static final Pattern ANNAS = Pattern.compile("anna +agent, tier 1 +(\\S+)");

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    private DataDirectory data;

    @BeforeEach
    void prepare() {
        data = new DataDirectory(directory);
        data.prepare();
    }

    @Test
    void people_areMadeAtTheFirstStart_andTheirPasswordsShownOnce() {
        var shown = SeededPeople.makeOnce(data.people());

        assertThat(shown).contains("anna", "fiona    agent, tier 3", "sofia    supervisor", "ada      administrator");
        assertThat(data.people().all()).hasSize(9);
        assertThat(data.people().authenticate("anna", annas(shown))).isPresent();
        assertThat(SeededPeople.makeOnce(data.people())).isEmpty();
    }

    @Test
    void password_isSet_fromTheFirstLineOfTheInput() {
        var old = annas(SeededPeople.makeOnce(data.people()));

        assertThat(run("a new long password\nand more\n", "password", "anna"))
                .isEqualTo("The password of anna is set." + System.lineSeparator());

        assertThat(data.people().authenticate("anna", "a new long password")).isPresent();
        assertThat(data.people().authenticate("anna", old)).isEmpty();
    }

    @Test
    void password_isMadeAndPrinted_whenItIsToBeGenerated() {
        SeededPeople.makeOnce(data.people());

        var printed = run("", "password", "--generate", "Oskar").strip();

        assertThat(data.people().authenticate("oskar", printed)).isPresent();
    }

    @Test
    void password_staysAsItWas_whenTheNewOneIsTooShortOrThereIsNobody() {
        var old = annas(SeededPeople.makeOnce(data.people()));

        assertThat(run("short\n", "password", "anna")).isEmpty();
        assertThat(run("", "password", "anna")).isEmpty();
        assertThat(run("a new long password\n", "password", "zoe")).isEmpty();

        assertThat(complained.toString(StandardCharsets.UTF_8))
                .contains("too short", "Nobody signs in as zoe: there are anna, ben")
                .hasLineCount(3);
        assertThat(data.people().authenticate("anna", old)).isPresent();
    }

    @Test
    void token_isSignedWithTheKeyOfTheDataDirectory_inTheNameOfThePerson() throws Exception {
        SeededPeople.makeOnce(data.people());
        runs();

        var token = SignedJWT.parse(run("", "token", "sofia").strip());

        var keys = SigningKeys.in(directory.resolve("identity"));
        assertThat(token.verify(new RSASSAVerifier(keys.newest()))).isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("http://localhost:8080/identity");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("sofia");
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("supervisor");
    }

    @Test
    void token_isRefused_inASentence() throws IOException {
        assertThat(run("", "token", "anna")).isEmpty();
        SeededPeople.makeOnce(data.people());
        assertThat(run("", "token", "anna")).isEmpty();
        runs();
        Files.writeString(directory.resolve("identity/signing-keys.json"), "{");
        assertThat(run("", "token", "anna")).isEmpty();
        assertThat(complained.toString(StandardCharsets.UTF_8))
                .contains("There are no people", "is not running", "signing-keys.json are damaged")
                .hasLineCount(3);
    }

    @Test
    void passwords_areKeptAsHashesOnly() throws IOException {
        var shown = SeededPeople.makeOnce(data.people());

        assertThat(directory.resolve("identity/people.json")).content().doesNotContain(annas(shown));
        assertThat(data.people().all()).extracting(Account::passwordHash).doesNotHaveDuplicates();
    }

    private void runs() {
        var self = KnownProcess.of(ProcessHandle.current());
        data.runFile().write(new RunState(self.pid(), self.startedAt(), true, PortPlan.standard(), List.of()));
    }

    private static String annas(String shown) {
        var found = ANNAS.matcher(shown);
        assertThat(found.find()).as(shown).isTrue();
        return found.group(1);
    }

    private String run(String input, String... arguments) {
        var out = System.out;
        var in = System.in;
        var shown = new ByteArrayOutputStream();
        System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            var command = new ArrayList<>(List.of(arguments));
            command.addAll(List.of("--data", directory.toString()));
            StellwerkCommand.commandLine()
                    .setErr(new PrintWriter(complained, true, StandardCharsets.UTF_8))
                    .execute(command.toArray(String[]::new));
            return shown.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setIn(in);
        }
    }
}
