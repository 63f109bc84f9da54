package io.stellwerk.issuer.signin;

import static io.stellwerk.issuer.signin.SignInFixture.CHALLENGE;
import static io.stellwerk.issuer.signin.SignInFixture.CONSOLE;
import static io.stellwerk.issuer.signin.SignInFixture.VERIFIER;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A browser with the console's page in it: it keeps the issuer's cookie, and follows nothing by itself. */
final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI issuer;
    private String cookie = "";

    Browser(URI issuer) {
        this.issuer = issuer;
    }

    /** What the console asks for, with changes: an empty value leaves a parameter out. */
    static Map<String, String> request(String... changes) {
        var parameters = new LinkedHashMap<>(Map.of(
                "response_type", "code",
                "client_id", "stellwerk-console",
                "redirect_uri", CONSOLE.toString(),
                "scope", "openid",
                "state", "a state",
                "nonce", "a-nonce",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256"));
        change(parameters, changes);
        return parameters;
    }

    HttpResponse<String> authorize(String... changes) {
        return get("/authorize?" + encoded(request(changes)));
    }

    HttpResponse<String> signIn(String login, String password, String... changes) {
        return post("/authorize?" + encoded(request(changes)), Map.of("login", login, "password", password));
    }

    /** Redeems a code as the console does, with changes. */
    HttpResponse<String> redeem(String code, String... changes) {
        var form = new LinkedHashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "stellwerk-console",
                "redirect_uri",
                CONSOLE.toString(),
                "code",
                code,
                "code_verifier",
                VERIFIER));
        change(form, changes);
        return post("/token", form);
    }

    HttpResponse<String> refresh(String token) {
        return post(
                "/token",
                Map.of("grant_type", "refresh_token", "client_id", "stellwerk-console", "refresh_token", token));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(to(path), headers);
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        return send(
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(form))),
                headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", "theme=dark; " + cookie);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(issuer + path));
    }

    String cookie() {
        return cookie;
    }

    void forgetCookie() {
        cookie = "";
    }

    /** A parameter of the address to which an answer leads. */
    static String led(HttpResponse<String> answer, String parameter) {
        var address = URI.create(answer.headers().firstValue("Location").orElse("?"));
        return Arrays.stream(String.valueOf(address.getRawQuery()).split("&"))
                .filter(pair -> pair.startsWith(parameter + "="))
                .map(pair -> URLDecoder.decode(pair.substring(parameter.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return new JsonMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
    }

    private static void change(Map<String, String> parameters, String... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1].isEmpty()) {
                parameters.remove(changes[i]);
            } else {
                parameters.put(changes[i], changes[i + 1]);
            }
        }
    }
}
