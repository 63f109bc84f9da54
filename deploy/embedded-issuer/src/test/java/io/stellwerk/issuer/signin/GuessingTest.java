package io.stellwerk.issuer.signin;

import static io.stellwerk.issuer.signin.Browser.led;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuessingTest {

    private SignInFixture issuer;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        issuer = new SignInFixture();
        browser = issuer.browser();
    }

    @AfterEach
    void stop() throws IOException {
        issuer.close();
    }

    @Test
    void after_five_guesses_at_a_name_even_the_right_password_has_to_wait() {
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn("anna", "guess " + i).statusCode()).isEqualTo(422);
        }

        var answer = browser.signIn(" ANNA", issuer.passwordOf("anna"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers()
                        .firstValue("Retry-After")
                        .map(Integer::parseInt)
                        .orElseThrow())
                .isBetween(1, 11);
        assertThat(answer.body()).contains("wrong too often", "value=\" ANNA\"");
        assertThat(led(browser.signIn("ben", issuer.passwordOf("ben")), "code"))
                .as("others are not concerned")
                .isNotEmpty();
        issuer.pass(Duration.ofSeconds(10));
        assertThat(led(browser.signIn("anna", issuer.passwordOf("anna")), "code"))
                .isNotEmpty();
    }

    @Test
    void sign_ins_and_refused_ones_are_written_down_without_what_was_typed() throws IOException {
        browser.signIn("anna", "a wrong guess");
        browser.signIn(issuer.passwordOf("anna"), "typed into the wrong field");
        browser.signIn("anna", issuer.passwordOf("anna"));
        issuer.people().setPassword("ben", "another long password");
        for (int i = 0; i < 50; i++) {
            browser.signIn("ben", "guess " + i);
        }

        String log = issuer.signIns();
        assertThat(log.lines().map(line -> line.replaceFirst(".* event=", "").replaceFirst(" address=.*", "")))
                .startsWith(
                        "refused login=anna",
                        "refused login=unknown",
                        "signed-in login=anna",
                        "password-changed login=ben")
                .as("guesses that were not looked at are not written down")
                .hasSizeLessThan(15);
        assertThat(log).doesNotContain("guess", issuer.passwordOf("anna"), "wrong field", "another long");
    }

    @Test
    void who_knows_the_password_never_waits() {
        for (int i = 0; i < 8; i++) {
            assertThat(led(browser.signIn("anna", issuer.passwordOf("anna")), "code"))
                    .isNotEmpty();
        }
    }

    @Test
    void one_address_cannot_try_many_names() {
        for (int i = 0; i < 50; i++) {
            assertThat(from("192.0.2.1", "name-" + i).statusCode()).isEqualTo(422);
        }

        assertThat(from("192.0.2.1", "another").statusCode()).isEqualTo(429);
        assertThat(from("192.0.2.9, 192.0.2.1", "another").statusCode())
                .as("what a client says itself stands before what the gateway adds")
                .isEqualTo(429);
        assertThat(from("192.0.2.2", "another").statusCode()).isEqualTo(422);
    }

    @Test
    void what_is_longer_than_any_name_or_password_is_wrong() {
        assertThat(browser.signIn("a".repeat(200), "b").statusCode()).isEqualTo(422);
        assertThat(browser.signIn("anna", issuer.passwordOf("anna") + "x".repeat(100))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.signIn("anna", issuer.passwordOf("anna") + "\u0000").statusCode())
                .isEqualTo(422);
    }

    private HttpResponse<String> from(String address, String login) {
        return browser.post(
                "/authorize?" + Browser.encoded(Browser.request()),
                Map.of("login", login, "password", "guess"),
                "X-Forwarded-For",
                address);
    }
}
