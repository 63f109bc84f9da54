package io.stellwerk.issuer.signin;

import static io.stellwerk.issuer.signin.Browser.json;
import static io.stellwerk.issuer.signin.Browser.led;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenTest {

    private SignInFixture issuer;
    private Browser browser;
    private String code;

    @BeforeEach
    void start() throws IOException {
        issuer = new SignInFixture();
        browser = issuer.browser();
        code = led(browser.signIn("anna", issuer.passwordOf("anna")), "code");
    }

    @AfterEach
    void stop() throws IOException {
        issuer.close();
    }

    @Test
    void a_stolen_code_is_of_no_use_without_its_verifier_and_used_up_after_a_guess() {
        assertError(
                browser.redeem(code, "code_verifier", "another-verifier-of-at-least-forty-three-chars"),
                400,
                "invalid_grant");
        assertError(browser.redeem(code), 400, "invalid_grant");
    }

    @Test
    void a_code_needs_a_verifier_and_the_address_to_which_it_was_sent() {
        assertError(browser.redeem(code, "code_verifier", ""), 400, "invalid_grant");
        assertError(browser.redeem(newCode(), "redirect_uri", "http://127.0.0.1:8080/"), 400, "invalid_grant");
        assertError(browser.redeem(newCode(), "redirect_uri", ""), 400, "invalid_grant");
        assertThat(browser.redeem(newCode()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_code_that_comes_twice_ends_what_it_began() {
        var tokens = json(browser.redeem(code));

        assertError(browser.redeem(code), 400, "invalid_grant");

        assertError(browser.refresh(tokens.path("refresh_token").asText()), 400, "invalid_grant");
    }

    @Test
    void a_code_is_good_for_a_minute() {
        issuer.pass(Duration.ofSeconds(61));

        assertError(browser.redeem(code), 400, "invalid_grant");
    }

    @Test
    void only_the_console_gets_tokens_and_only_without_a_secret() {
        assertError(browser.redeem(code, "client_id", "evil"), 401, "invalid_client");
        assertError(browser.redeem(newCode(), "client_id", ""), 400, "invalid_request");
        assertError(browser.redeem(newCode(), "client_secret", "guess"), 401, "invalid_client");
        var basic = browser.post(
                "/token",
                Map.of("grant_type", "authorization_code", "code", newCode()),
                "Authorization",
                "Basic c3RlbGx3ZXJrLWNvbnNvbGU6Z3Vlc3M=");
        assertError(basic, 401, "invalid_client");
    }

    @Test
    void requests_in_another_form_are_errors() {
        assertError(browser.get("/token?grant_type=authorization_code&code=" + code), 400, "invalid_request");
        assertError(browser.post("/token", Map.of()), 400, "invalid_request");
        assertError(browser.redeem(code, "grant_type", "urn:x"), 400, "unsupported_grant_type");
        assertError(browser.redeem(code, "grant_type", "client_credentials"), 401, "invalid_client");
        var json = browser.to("/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"code\": \"" + code + "\"}"));
        assertError(browser.send(json), 400, "invalid_request");
    }

    @Test
    void the_consoles_script_reads_the_answer_from_its_own_origin_and_no_other_does() {
        for (var path : new String[] {"/.well-known/openid-configuration", "/jwks", "/token"}) {
            assertThat(allowed(browser.get(path, "Origin", "http://localhost:8080")))
                    .as(path)
                    .isEqualTo("http://localhost:8080");
            assertThat(allowed(browser.get(path, "Origin", "https://evil.example")))
                    .as(path)
                    .isEmpty();
            assertThat(allowed(browser.get(path, "Origin", "null"))).as(path).isEmpty();
            assertThat(allowed(browser.get(path))).as(path).isEmpty();
        }
        for (var path : new String[] {"/authorize", "/sign-out", "/sign-in.css"}) {
            assertThat(allowed(browser.get(path, "Origin", "http://localhost:8080")))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void each_refresh_gives_the_next_token_and_new_claims() {
        var first = refreshToken(browser.redeem(code));

        var answer = browser.refresh(first);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("access_token").asText()).isNotEmpty();
        assertThat(refreshToken(answer)).isNotEqualTo(first);
        assertThat(browser.refresh(refreshToken(answer)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_refresh_token_that_comes_twice_ends_its_family() {
        var stolen = refreshToken(browser.redeem(code));
        var next = refreshToken(browser.refresh(stolen));

        assertError(browser.refresh(stolen), 400, "invalid_grant");

        assertError(browser.refresh(next), 400, "invalid_grant");
    }

    @Test
    void a_made_up_refresh_token_is_refused_and_ends_nothing() {
        var token = refreshToken(browser.redeem(code));

        for (var made : new String[] {"a", ".", "a.b", "..", token + "." + token, "x".repeat(10_000)}) {
            assertError(browser.refresh(made), 400, "invalid_grant");
        }
        assertThat(browser.refresh(token).statusCode()).isEqualTo(200);
    }

    @Test
    void no_refresh_outlives_the_session_or_the_password() {
        var token = refreshToken(browser.redeem(code));
        issuer.pass(Duration.ofHours(7));
        var later = refreshToken(browser.refresh(token));
        issuer.pass(Duration.ofHours(6));
        assertError(browser.refresh(later), 400, "invalid_grant");

        var other = refreshToken(browser.redeem(led(browser.signIn("anna", issuer.passwordOf("anna")), "code")));
        issuer.people().setPassword("anna", "another long password");
        assertError(browser.refresh(other), 400, "invalid_grant");
    }

    private static String allowed(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        return answer.headers().firstValue("Access-Control-Allow-Origin").orElse("");
    }

    private String newCode() {
        return led(browser.authorize(), "code");
    }

    private static String refreshToken(HttpResponse<String> answer) {
        return json(answer).path("refresh_token").asText();
    }

    private static void assertError(HttpResponse<String> answer, int status, String error) {
        assertThat(json(answer).path("error").asText()).as(answer.body()).isEqualTo(error);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
}
