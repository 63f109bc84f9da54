package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Sends requests that are nearly right to every operation of a service, and expects of each answer that it is none of a bug, and
 * a problem if it is an error. {@code -Dstellwerk.fuzz.only} sends a single one again.
 */
public final class RestFuzz {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int USUAL_INPUTS = 400;
    private static final Set<Integer> BARE = Set.of(400, 414, 431);
    private static final int MOST_SHOWN = 10;
    private static final int LONGEST_PROBLEM = 20_000;

    private final RawHttp http;
    private final String openapi;
    private final Map<String, String> known;

    /**
     * A fuzz of the service at an address.
     *
     * @param openapi where its OpenAPI document is
     * @param known values for variables in paths, such as the id of a ticket that exists
     */
    public RestFuzz(URI service, String openapi, Map<String, String> known) {
        this.http = new RawHttp(service, TIMEOUT);
        this.openapi = openapi;
        this.known = known;
    }

    /** Sends them all, and sees whether the service still does what it is for. */
    public void run() throws IOException {
        JsonNode document = JSON.readTree(get(openapi + "?format=json").body());
        List<RestOperation> operations = RestOperation.of(document);
        DocumentedAnswers documented = new DocumentedAnswers(document);
        assertThat(operations).isNotEmpty();
        int inputs = FuzzSettings.inputs(USUAL_INPUTS);
        long seed = FuzzSettings.seed();
        int only = Integer.getInteger("stellwerk.fuzz.only", -1);
        List<String> wrong = new ArrayList<>();
        WorkLimits limits = new WorkLimits();
        for (int i = Math.max(0, only); i < (only < 0 ? inputs : only + 1) && wrong.size() < MOST_SHOWN; i++) {
            RestOperation operation = operations.get(i % operations.size());
            byte[] request = new FuzzedRequest(operation, known, new Random(seed + i)).bytes();
            String[] flaw = {""};
            limits.check("input %d of seed %d".formatted(i, seed), () -> flaw[0] = flaw(request));
            if (!flaw[0].isEmpty()) {
                wrong.add("input %d of seed %d: %s%n  %s".formatted(i, seed, flaw[0], shown(request)));
            }
        }
        assertThat(wrong).as("answers that are none").isEmpty();
        for (RestOperation operation : operations) {
            byte[] request = new FuzzedRequest(operation, known, new Random(seed)).unchanged();
            assertThat(flaw(request)).as(shown(request)).isEmpty();
            assertThat(undocumented(operation, documented, request))
                    .as(shown(request))
                    .isEmpty();
        }
        limits.checkMemory();
        assertThat(get("/q/health/live").status()).isEqualTo(200);
    }

    /** Says where the answer to a request is none of those that the document describes for its operation. */
    private String undocumented(RestOperation operation, DocumentedAnswers documented, byte[] request)
            throws IOException {
        RawHttp.Answer answer = http.exchange(request);
        return documented.flaw(
                operation.method(), operation.path(), answer.status(), answer.header("content-type"), answer.text());
    }

    private RawHttp.Answer get(String path) throws IOException {
        return http.exchange(("GET " + path + " HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    /** Says what is wrong with the answer to a request; nothing if it is right. */
    private String flaw(byte[] request) {
        try {
            RawHttp.Answer answer = http.exchange(request);
            if (answer.status() >= 500
                    && !(answer.status() == 503 && !answer.header("retry-after").isEmpty())) {
                return "status " + answer.status() + " " + answer.text();
            }
            return answer.status() >= 400 ? flaw(answer, isHead(request)) : "";
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String flaw(RawHttp.Answer answer, boolean isHead) throws IOException {
        if (isRefusedBeforeTheService(answer)) {
            return "";
        }
        if (!answer.header("content-type").startsWith("application/problem+json")) {
            return answer.status() + " is no problem: " + answer.headers() + " " + answer.text();
        }
        if (isHead) {
            return "";
        }
        if (answer.body().length > LONGEST_PROBLEM) {
            return answer.status() + " repeats " + answer.body().length + " bytes";
        }
        JsonNode problem = JSON.readTree(answer.body());
        boolean isWhole = problem.path("code").asText().matches("[A-Z_]+")
                && problem.path("status").asInt() == answer.status()
                && !problem.path("detail").asText().isBlank();
        return isWhole ? "" : "no whole problem: " + answer.text();
    }

    private static boolean isHead(byte[] request) {
        return request[0] == 'H' && request[1] == 'E';
    }

    /**
     * Netty does not find the extension that gives words to these in the class loaders of Quarkus' tests;
     * WatchedConnectionsTest of service-http shows that it does otherwise.
     */
    private static boolean isRefusedBeforeTheService(RawHttp.Answer answer) {
        return BARE.contains(answer.status())
                && answer.body().length == 0
                && answer.header("content-type").isEmpty()
                && !Boolean.getBoolean("stellwerk.fuzz.packaged");
    }

    private static String shown(byte[] request) {
        String text = new String(request, 0, Math.min(request.length, 700), StandardCharsets.ISO_8859_1);
        return text.chars()
                .collect(
                        StringBuilder::new,
                        (shown, c) ->
                                shown.append(c == '\n' || (c >= ' ' && c < 0x7f) ? String.valueOf((char) c) : "."),
                        StringBuilder::append)
                .toString();
    }
}
