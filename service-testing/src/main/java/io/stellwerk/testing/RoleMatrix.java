package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.issuer.Person;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sends every operation of a service with a token of every role, with none, and with tokens in which one thing is wrong, and
 * expects that those alone pass whose role has the permission that the operation's description names. A body that says more than it should is
 * taken from nobody. No token has the role of
 * those who come otherwise, such as by a link.
 */
public final class RoleMatrix {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REFUSED = "403 NOT_PERMITTED Bearer error=\"insufficient_scope\", scope=\"";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String CUSTOMER = "customer";
    private static final String MORE = "{\"createdBy\": \"mallory\", \"roles\": [\"administrator\"], ";

    private final RawHttp http;
    private final String openapi;
    private final Properties roles;
    private final Map<String, String> callers = new TreeMap<>();

    /**
     * The matrix of the service at an address.
     *
     * @param openapi where its OpenAPI document is
     */
    public RoleMatrix(URI service, String openapi) throws IOException {
        this.http = new RawHttp(service, TIMEOUT);
        this.openapi = openapi;
        this.roles = new Properties();
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("roles.properties")) {
            roles.load(file);
        }
        Person.EVERY_ROLE.forEach(role -> callers.put(role, "Bearer " + TestIdentity.token("somebody", role)));
        callers.put("pretended " + CUSTOMER, "Bearer " + TestIdentity.token("somebody", CUSTOMER));
    }

    /** The same with a customer, who has an authorization of another kind. */
    public RoleMatrix withCustomer(String authorization) {
        callers.put(CUSTOMER, authorization);
        return this;
    }

    /** Tries everyone. */
    public void check() throws IOException {
        JsonNode document = JSON.readTree(
                http.exchange(("GET " + openapi + "?format=json HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII))
                        .body());
        List<String> wrong = new ArrayList<>();
        for (RestOperation operation : RestOperation.of(document)) {
            callers.forEach((role, authorization) -> {
                boolean may = permits(role, operation.permission());
                String answer = answer(operation, authorization);
                boolean isRight = may
                        ? !answer.startsWith("401") && !answer.startsWith("403")
                        : answer.equals(REFUSED + operation.permission() + '"');
                if (!isRight) {
                    wrong.add(operation.method() + " " + operation.path() + " as " + role + ": " + answer);
                }
            });
            strangers().forEach((name, authorization) -> {
                String answer = answer(operation, authorization);
                if (!answer.equals("401 NOT_SIGNED_IN Bearer")) {
                    wrong.add(operation.method() + " " + operation.path() + " with " + name + ": " + answer);
                }
            });
        }
        assertThat(wrong).as("who may do what").isEmpty();
        assertThat(RestOperation.of(document).stream().flatMap(this::takingMore))
                .as("no body may say more than it should, such as who did it")
                .isEmpty();
    }

    /** Operations that take a body with a field of which nobody said that it is there. */
    private Stream<String> takingMore(RestOperation operation) {
        String authorization = "Bearer " + TestIdentity.withEveryRole("mallory");
        return operation.permission().startsWith(CUSTOMER)
                ? Stream.empty()
                : operation.bodies().stream()
                        .filter(body -> body.text().strip().startsWith("{"))
                        .limit(1)
                        .map(body -> operation.with(new RestOperation.Body(
                                body.mediaType(), MORE + body.text().strip().substring(1))))
                        .map(more -> more.method() + " " + more.path() + ": " + answer(more, authorization))
                        .filter(answer -> !answer.contains(": 400 INVALID_JSON"));
    }

    private boolean permits(String role, String permission) {
        return Arrays.asList(roles.getProperty(role, "").split("\\s*,\\s*")).contains(permission);
    }

    private static Map<String, String> strangers() {
        String[] everyRole = Person.EVERY_ROLE.toArray(String[]::new);
        String good = TestIdentity.token("mallory", everyRole);
        return Map.ofEntries(
                Map.entry("no token", ""),
                Map.entry("nonsense", "Bearer x.y.z"),
                Map.entry("an empty token", "Bearer "),
                Map.entry("a password", "Basic dG9tOnRvbQ=="),
                Map.entry("a changed token", "Bearer " + good.substring(0, good.length() - 8) + "AAAAAAAA"),
                Map.entry("an expired token", "Bearer " + TestIdentity.expired("mallory", everyRole)),
                Map.entry("another issuer", "Bearer " + TestIdentity.ofOtherIssuer("mallory", everyRole)),
                Map.entry("another audience", "Bearer " + TestIdentity.forOtherAudience("mallory", everyRole)),
                Map.entry("another key", "Bearer " + TestIdentity.signedByOtherKey("mallory", everyRole)),
                Map.entry("no signature", "Bearer " + TestIdentity.unsigned("mallory", everyRole)),
                Map.entry(
                        "the public key as secret",
                        "Bearer " + TestIdentity.signedWithPublicKey("mallory", everyRole)));
    }

    private String answer(RestOperation operation, String authorization) {
        try {
            byte[] request = new FuzzedRequest(operation, Map.of(), new Random(0)).unchanged(authorization);
            RawHttp.Answer answer = http.exchange(request);
            boolean isProblem = answer.header("content-type").startsWith("application/problem+json");
            String code = isProblem ? JSON.readTree(answer.body()).path("code").asText() : "";
            return String.join(" ", Integer.toString(answer.status()), code, answer.header("www-authenticate"))
                    .strip();
        } catch (IOException e) {
            return e.toString();
        }
    }
}
