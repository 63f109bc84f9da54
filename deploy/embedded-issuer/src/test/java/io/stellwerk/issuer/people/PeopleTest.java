package io.stellwerk.issuer.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.issuer.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {

    private static final List<Person> PERSONS = List.of(
            new Person("anna", "Anna Berger", "anna@desk.example", "de", List.of("agent")),
            new Person("oskar", "Oskar Weiß", null, "de", List.of("operator")));

    @TempDir
    private Path directory;

    @Test
    void each_gets_a_password_of_their_own_once() throws IOException {
        var people = People.in(directory);

        var passwords = people.makeOnce(PERSONS);

        assertThat(passwords.keySet()).containsExactly("anna", "oskar");
        assertThat(passwords.values())
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("([a-z2-9]{5}-){3}[a-z2-9]{5}"));
        assertThat(people.makeOnce(PERSONS)).as("there are people already").isEmpty();
        assertThat(people.authenticate("anna", passwords.get("anna"))).isPresent();
        assertThat(people.authenticate("anna", passwords.get("oskar"))).isEmpty();
        assertThat(people.all()).extracting(Account::person).containsExactlyElementsOf(PERSONS);
    }

    @Test
    void the_file_is_the_owners_and_holds_no_password() throws IOException {
        var passwords = People.in(directory).makeOnce(PERSONS);

        var file = directory.resolve("people.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains("$2y$10$").doesNotContain(passwords.values());
    }

    @Test
    void a_new_password_takes_the_place_of_the_old_one() {
        var people = People.in(directory);
        Map<String, String> passwords = people.makeOnce(PERSONS);

        assertThat(People.in(directory).setPassword("Anna", "another long password"))
                .isTrue();

        assertThat(people.authenticate("anna", passwords.get("anna"))).isEmpty();
        assertThat(people.authenticate("anna", "another long password")).isPresent();
        assertThat(people.authenticate("oskar", passwords.get("oskar"))).isPresent();
        assertThat(people.setPassword("zoe", "another long password")).isFalse();
        assertThat(people.all()).hasSize(2);
    }

    @Test
    void nobody_signs_in_where_nobody_is() {
        assertThat(People.in(directory).authenticate("anna", "")).isEmpty();
        assertThat(People.nobody().authenticate("anna", "")).isEmpty();
        assertThat(People.nobody().makeOnce(PERSONS)).isEmpty();
    }

    @Test
    void a_damaged_file_is_named_and_kept() throws IOException {
        Files.writeString(directory.resolve("people.json"), "[{");

        assertThatThrownBy(() -> People.in(directory).find("anna")).hasMessageContaining("people.json");
        assertThat(People.in(directory).makeOnce(PERSONS)).isEmpty();
    }

    @Test
    void passwords_that_bcrypt_would_cut_off_or_that_are_guessed_soon_have_a_flaw() {
        assertThat(Passwords.flaw("eleven-char")).isPresent();
        assertThat(Passwords.flaw("twelve-chars")).isEmpty();
        assertThat(Passwords.flaw("x".repeat(72))).isEmpty();
        assertThat(Passwords.flaw("ä".repeat(37))).isPresent();
        assertThat(Passwords.matches("x".repeat(72) + "y", Passwords.hash("x".repeat(72))))
                .isFalse();
        assertThat(Passwords.flaw(Passwords.generate())).isEmpty();
    }
}
