package io.stellwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sign-in through the gateway, and tokens for scripts. */
class SignInSystemIT {

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters";
    private static final String CHALLENGE = "mg3QoZgnRJxQy_jYdfW7D8wJkoziCuM8Yhos7PwVvsI";

    private final Stack stack = Stack.running();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void anna_signs_in_with_a_password_that_the_command_has_set() throws Exception {
        String authorize = "/identity/authorize?response_type=code&client_id=stellwerk-console&scope=openid"
                + "&redirect_uri=" + encoded(stack.gateway() + "/") + "&code_challenge_method=S256&code_challenge="
                + CHALLENGE;
        HttpResponse<String> page = http.send(request(authorize).build(), BodyHandlers.ofString());
        assertThat(page.body()).contains("name=\"password\"");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");

        HttpResponse<String> signedIn = form(authorize, "login=anna&password=" + encoded(annasPassword()));
        assertThat(signedIn.statusCode()).isEqualTo(303);
        String code = found(CODE, signedIn.headers().firstValue("Location").orElse(""));

        HttpResponse<String> tokens = form(
                "/identity/token",
                "grant_type=authorization_code&client_id=stellwerk-console&code=" + code + "&code_verifier=" + VERIFIER
                        + "&redirect_uri=" + encoded(stack.gateway() + "/"));
        String token =
                new ObjectMapper().readTree(tokens.body()).path("access_token").asText();
        HttpResponse<String> queues = http.send(
                request("/api/escalation/v1/queues")
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        assertThat(queues.statusCode()).isEqualTo(200);
        HttpResponse<String> me = http.send(
                request("/api/escalation/v1/agents/me")
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        assertThat(me.body()).as("the seeded desk knows her").contains("\"tiers\":[1]");
    }

    @Test
    void a_script_gets_its_token_from_the_command() throws Exception {
        Stack.CommandAnswer printed = stack.command("token", "oskar");

        assertThat(printed.exitCode()).isZero();
        HttpResponse<String> letters = http.send(
                request("/api/escalation/v1/dead-letters")
                        .header("Authorization", "Bearer " + printed.output().strip())
                        .build(),
                BodyHandlers.ofString());
        assertThat(letters.statusCode()).isEqualTo(200);
    }

    private String annasPassword() {
        Stack.CommandAnswer set = stack.command("password", "anna", "--generate");
        assertThat(set.exitCode()).as(set.output()).isZero();
        return set.output().strip();
    }

    private HttpResponse<String> form(String path, String body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", stack.gateway().toString())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stack.gateway() + path));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
