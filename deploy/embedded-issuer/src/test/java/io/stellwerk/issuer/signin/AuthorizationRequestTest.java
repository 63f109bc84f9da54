package io.stellwerk.issuer.signin;

import static io.stellwerk.issuer.signin.Browser.led;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each request comes from a browser with a session, so that nothing but the check stands between it and a code. */
class AuthorizationRequestTest {

    private static SignInFixture issuer;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        issuer = new SignInFixture();
        browser = issuer.browser();
        browser.signIn("anna", issuer.passwordOf("anna"));
    }

    @AfterAll
    static void stop() throws IOException {
        issuer.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "http://localhost:8080",
                "http://localhost:8080/board",
                "http://localhost:8080/?",
                "http://localhost:8080/#",
                "http://localhost:8080/?next=https://evil.example/",
                "http://localhost:8080/..//evil.example/",
                "http://localhost:8080@evil.example/",
                "http://localhost:80800/",
                "http://LOCALHOST:8080/",
                "https://localhost:8080/",
                "//localhost:8080/",
                "/",
                "javascript:alert(1)",
                "data:text/html,x",
                "http://localhost:8080/\r\nSet-Cookie: a=b"
            })
    void an_address_that_is_not_exactly_the_consoles_is_never_followed(String address) {
        assertRefused(browser.authorize("redirect_uri", address));
        assertRefused(browser.authorize("redirect_uri", address, "code_challenge", ""));
        assertRefused(browser.authorize("redirect_uri", address, "prompt", "none"));
        assertRefused(browser.signIn("anna", issuer.passwordOf("anna"), "redirect_uri", address));
    }

    @Test
    void a_foreign_client_and_half_a_request_are_refused() {
        assertRefused(browser.authorize("client_id", "evil"));
        assertRefused(browser.authorize("client_id", ""));
        assertRefused(browser.authorize("redirect_uri", ""));
        assertRefused(browser.get("/authorize"));
        assertRefused(browser.get("/authorize?=&&=&client_id=%00"));
    }

    @ParameterizedTest
    @CsvSource({
        "code_challenge_method, plain, invalid_request",
        "code_challenge_method, '', invalid_request",
        "code_challenge, '', invalid_request",
        "code_challenge, short, invalid_request",
        "response_type, token, unsupported_response_type",
        "response_type, code id_token, unsupported_response_type",
        "response_type, '', invalid_request",
        "response_mode, form_post, invalid_request",
        "response_mode, fragment, invalid_request",
        "scope, profile, invalid_request",
        "request, eyJhbGciOiJub25lIn0.e30., request_not_supported",
        "request_uri, https://evil.example/request, request_not_supported",
        "prompt, none login, invalid_request"
    })
    void the_console_is_told_what_is_wrong(String parameter, String value, String error) {
        var answer = browser.authorize(parameter, value);

        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("http://localhost:8080/?");
        assertThat(led(answer, "error")).isEqualTo(error);
        assertThat(led(answer, "code")).isEmpty();
    }

    @Test
    void a_doubled_parameter_is_an_error() {
        var answer = browser.get("/authorize?" + Browser.encoded(Browser.request()) + "&code_challenge_method=plain");

        assertThat(led(answer, "code")).isEmpty();
    }

    @Test
    void a_huge_request_is_refused_before_it_is_read() {
        assertThat(browser.authorize("state", "x".repeat(20_000)).statusCode()).isEqualTo(414);
        assertThat(browser.signIn("a".repeat(20_000), "b").statusCode()).isEqualTo(413);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("Sign-in cannot begin here");
    }
}
