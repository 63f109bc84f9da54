package io.stellwerk.issuer.signin;

import static io.stellwerk.issuer.signin.Browser.json;
import static io.stellwerk.issuer.signin.Browser.led;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

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
    void who_gives_name_and_password_comes_back_to_the_console_with_tokens() throws Exception {
        assertThat(browser.authorize().body()).contains("name=\"login\"", "name=\"password\"");

        var answer = browser.signIn(" Anna ", issuer.passwordOf("anna"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("http://localhost:8080/?");
        assertThat(led(answer, "state")).isEqualTo("a state");
        assertThat(URI.create(led(answer, "iss")).getPath()).isEqualTo("/identity");

        var tokens = browser.redeem(led(answer, "code"));
        assertThat(tokens.statusCode()).isEqualTo(200);
        assertThat(tokens.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(json(tokens).path("token_type").asText()).isEqualTo("Bearer");
        assertThat(json(tokens).path("expires_in").asInt()).isEqualTo(600);
        var access = SignedJWT.parse(json(tokens).path("access_token").asText());
        assertThat(access.verify(new RSASSAVerifier(issuer.keys().newest()))).isTrue();
        assertThat(access.getHeader().getType()).hasToString("at+jwt");
        assertThat(access.getJWTClaimsSet().getSubject()).isEqualTo("anna");
        assertThat(access.getJWTClaimsSet().getAudience()).containsExactly("stellwerk");
        assertThat(access.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("agent");
        var identity = SignedJWT.parse(json(tokens).path("id_token").asText());
        assertThat(identity.getHeader().getType()).hasToString("JWT");
        assertThat(identity.getJWTClaimsSet().getStringClaim("nonce")).isEqualTo("a-nonce");
        assertThat(identity.getJWTClaimsSet().getAudience())
                .as("no service takes it for an access token")
                .containsExactly("stellwerk-console");
    }

    @Test
    void a_reload_needs_no_password_while_the_session_lasts() {
        browser.signIn("anna", issuer.passwordOf("anna"));

        issuer.pass(Duration.ofHours(11));
        assertThat(led(browser.authorize("prompt", "none"), "code")).isNotEmpty();
        assertThat(led(browser.authorize(), "code")).isNotEmpty();

        issuer.pass(Duration.ofHours(2));
        assertThat(led(browser.authorize("prompt", "none"), "error")).isEqualTo("login_required");
        assertThat(browser.authorize().statusCode()).isEqualTo(200);
    }

    @Test
    void the_cookie_is_for_the_issuer_alone_and_for_no_script() {
        var set = browser.signIn("anna", issuer.passwordOf("anna"))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(set).contains("; Path=/identity; HttpOnly; SameSite=Lax").doesNotContain("Max-Age", "Domain");
    }

    @Test
    void another_person_can_sign_in_although_somebody_is() {
        browser.signIn("anna", issuer.passwordOf("anna"));
        var annas = browser.cookie();

        assertThat(browser.authorize("prompt", "login").body()).contains("name=\"password\"");
        browser.signIn("ben", issuer.passwordOf("ben"), "prompt", "login");

        assertThat(browser.cookie()).isNotEqualTo(annas);
        var withOldCookie = issuer.browser().get("/authorize?" + Browser.encoded(Browser.request()), "Cookie", annas);
        assertThat(withOldCookie.body()).as("the first session has ended").contains("name=\"password\"");
    }

    @Test
    void a_made_up_cookie_is_no_session() {
        for (var cookie :
                new String[] {"stellwerk-session=", "stellwerk-session=a", "stellwerk-session", "=;;=", ";"}) {
            var answer = browser.get("/authorize?" + Browser.encoded(Browser.request()), "Cookie", cookie);
            assertThat(answer.body()).as(cookie).contains("name=\"password\"");
        }
    }

    @Test
    void a_new_password_ends_the_sessions_of_the_old_one() {
        browser.signIn("anna", issuer.passwordOf("anna"));

        issuer.people().setPassword("anna", "another long password");

        assertThat(browser.authorize().body()).contains("name=\"password\"");
        assertThat(browser.signIn("anna", issuer.passwordOf("anna")).statusCode())
                .isEqualTo(422);
        assertThat(led(browser.signIn("anna", "another long password"), "code")).isNotEmpty();
    }

    @Test
    void who_signs_out_is_led_back_and_has_no_session_and_no_tokens_any_more() {
        var tokens = json(browser.redeem(led(browser.signIn("anna", issuer.passwordOf("anna")), "code")));

        var answer = browser.get("/sign-out?post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2F&state=s%26t"
                + "&id_token_hint=" + tokens.path("id_token").asText());

        assertThat(answer.headers().firstValue("Location")).contains("http://localhost:8080/?state=s%26t");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0", "Path=/identity");
        assertThat(led(browser.authorize("prompt", "none"), "error")).isEqualTo("login_required");
        assertThat(json(browser.refresh(tokens.path("refresh_token").asText()))
                        .path("error")
                        .asText())
                .isEqualTo("invalid_grant");
    }

    @Test
    void signing_out_is_a_form_too_so_that_no_token_stands_in_an_address() {
        var tokens = json(browser.redeem(led(browser.signIn("anna", issuer.passwordOf("anna")), "code")));

        var answer = browser.post(
                "/sign-out",
                Map.of(
                        "client_id", "stellwerk-console",
                        "post_logout_redirect_uri", SignInFixture.CONSOLE.toString(),
                        "id_token_hint", tokens.path("id_token").asText()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("http://localhost:8080/");
        assertThat(led(browser.authorize("prompt", "none"), "error")).isEqualTo("login_required");
    }

    @Test
    void who_names_no_page_to_go_to_is_told_to_be_signed_out() {
        assertThat(browser.get("/sign-out").body())
                .contains("<h1>You are signed out</h1>")
                .doesNotContain("<form");
    }

    @Test
    void a_foreign_page_signs_nobody_out_and_leads_nobody_away() throws Exception {
        browser.signIn("anna", issuer.passwordOf("anna"));
        var bens = issuer.browser();
        var hint = json(bens.redeem(led(bens.signIn("ben", issuer.passwordOf("ben")), "code")))
                .path("id_token")
                .asText();

        for (var query : new String[] {
            "", "?id_token_hint=" + hint, "?id_token_hint=a.b.c", "?post_logout_redirect_uri=https://evil.example/"
        }) {
            var answer = browser.get("/sign-out" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
        assertThat(led(browser.authorize(), "code")).isNotEmpty();
    }
}
