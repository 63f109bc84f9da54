package io.stellwerk.issuer.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInPageTest {

    private static final String REQUEST = "/authorize?" + Browser.encoded(Browser.request());

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
    void it_speaks_the_language_that_the_browser_prefers() {
        assertThat(browser.get(REQUEST).body()).contains("<html lang=\"en\">", ">Sign in<");
        assertThat(browser.get(REQUEST, "Accept-Language", "de-AT,de;q=0.9,en;q=0.8")
                        .body())
                .contains("<html lang=\"de\">", ">Anmelden<");
        for (var header : new String[] {"fr", "*", "en;q=0, de;q=", ";;;", "x".repeat(5_000)}) {
            assertThat(browser.get(REQUEST, "Accept-Language", header).body())
                    .as(header)
                    .contains("<html lang=\"en\">");
        }
    }

    @Test
    void nothing_in_it_runs_and_nobody_frames_it() {
        var answer = browser.get(REQUEST);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' http://localhost:8080")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).doesNotContain("<script", "<style", "style=", " onload");
        assertThat(browser.get("/sign-in.css").headers().firstValue("Content-Type"))
                .contains("text/css; charset=utf-8");
    }

    @Test
    void a_wrong_password_is_said_and_the_name_stays() {
        var answer = browser.post(REQUEST, Map.of("login", "anna", "password", "wrong"), "Accept-Language", "de");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("role=\"alert\"", "Name oder Passwort stimmt nicht", "value=\"anna\"", "<title>Fehler: ")
                .containsPattern("name=\"password\"[^>]* autofocus")
                .doesNotContainPattern("name=\"login\"[^>]* autofocus");
    }

    @Test
    void an_unknown_name_is_answered_as_a_wrong_password_is() {
        var wrong = browser.signIn("anna", "wrong");
        var unknown = browser.signIn("zoe", "wrong");

        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(unknown.body()).isEqualTo(wrong.body().replace("value=\"anna\"", "value=\"zoe\""));
    }

    @Test
    void nothing_that_was_typed_or_asked_becomes_markup() {
        var evil = "\"><script>alert(1)</script>";

        assertThat(browser.signIn(evil, "wrong").body())
                .contains("&quot;&gt;&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(browser.authorize("login_hint", evil, "state", evil).body()).doesNotContain("<script");
        assertThat(browser.authorize("login_hint", "anna").body()).contains("value=\"anna\"");
    }

    @Test
    void an_empty_a_doubled_and_a_foreign_form_sign_nobody_in() {
        assertThat(browser.post(REQUEST, Map.of()).statusCode()).isEqualTo(422);
        var doubled = browser.to(REQUEST)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("login=anna&login=anna&password=" + issuer.passwordOf("anna")));
        assertThat(browser.send(doubled).statusCode()).isEqualTo(422);
        var json =
                browser.to(REQUEST).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"));
        assertThat(browser.send(json).statusCode()).isEqualTo(400);
    }
}
