package io.stellwerk.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.stellwerk.issuer.SigningKeys;
import io.stellwerk.local.stack.DataDirectory;
import io.stellwerk.local.stack.KnownProcess;
import io.stellwerk.local.stack.PortPlan;
import io.stellwerk.local.stack.RunState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DlqCommandTest {

    private static final String ID = "7f1f4c1e-9a55-4f6e-8f38-0a4c7f0d5b21";
    private static final String STUBBORN = "7f1f4c1e-9a55-4f6e-8f38-0a4c7f0d5b22";
    private static final String LETTERS = "/api/escalation/v1/dead-letters";

    private static final String NOT_FOUND =
            "404 {\"code\": \"DEAD_LETTER_NOT_FOUND\", \"detail\": \"List the letters.\"}";

    @TempDir
    private Path directory;

    private final List<String> asked = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    private HttpServer services;

    @BeforeEach
    void start() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.createContext("/", this::answer);
        services.start();
        var data = new DataDirectory(directory);
        data.prepare();
        var self = KnownProcess.of(ProcessHandle.current());
        var ports = new PortPlan(services.getAddress().getPort(), 1, 2, 3, 4, 5, 6, 7, 8);
        data.runFile().write(new RunState(self.pid(), self.startedAt(), true, ports, List.of()));
    }

    @AfterEach
    void stop() {
        services.stop(0);
    }

    @Test
    void list_showsTheLettersOfAllServices() {
        assertThat(run("list", "--topic", "a b")).isZero();
        assertThat(shown()).contains("escalation", ID, "triage.ticket-triaged.v1", "there is no tier 9");
        assertThat(shown()).as("nothing that steers the terminal").doesNotContain("\u001b");
        assertThat(asked)
                .hasSize(4)
                .allMatch(request -> request.contains("topic=a+b"))
                .allMatch(request -> request.contains("state=PARKED"));
    }

    @Test
    void list_isForScripts_whenJsonIsWanted() {
        run("list", "--json", "--service", "escalation");
        assertThat(shown())
                .startsWith("{\"id\":\"" + ID)
                .contains("\"service\":\"escalation\"")
                .hasLineCount(1);
    }

    @Test
    void everyRequest_isSignedWithTheKeyOfTheDataDirectory_inTheNameOfTheCommand() throws Exception {
        run("list");
        run("redrive", ID);
        assertThat(tokens).hasSizeGreaterThan(5);
        var keys = SigningKeys.in(directory.resolve("identity"));
        for (var authorization : tokens) {
            var token = SignedJWT.parse(authorization.substring("Bearer ".length()));
            assertThat(token.verify(new RSASSAVerifier(keys.newest()))).isTrue();
            var claims = token.getJWTClaimsSet();
            assertThat(claims.getSubject()).isEqualTo("local-command");
            assertThat(claims.getStringListClaim("roles")).contains("operator").doesNotContain("agent");
            assertThat(claims.getIssuer())
                    .isEqualTo("http://localhost:" + services.getAddress().getPort() + "/identity");
        }
    }

    @Test
    void show_findsTheService_andShowsThePayloadOnlyIfAskedTo() {
        assertThat(run("show", ID)).isZero();
        assertThat(shown()).contains("there is no tier 9", "at io.stellwerk").doesNotContain("No VPN");
        assertThat(run("show", ID, "--payload")).isZero();
        assertThat(shown()).contains("No VPN", "ce_id: 1");
    }

    @Test
    void show_fails_whenNoServiceHasTheLetter() {
        assertThat(run("show", "7f1f4c1e-9a55-4f6e-8f38-000000000000")).isEqualTo(1);
        assertThat(run("show", "7")).isEqualTo(1);
        assertThat(run("show", ID, "--service", "elsewhere")).isEqualTo(1);
    }

    @Test
    void redrive_worksOnlyIfEachLetterIsHandled() {
        assertThat(run("redrive", ID)).isZero();
        assertThat(shown()).contains(ID + "  redriven, and 2 behind it");
        assertThat(run("redrive", STUBBORN, ID)).isEqualTo(1);
        assertThat(shown()).contains(STUBBORN + "  still parked: there is no tier 9");
        assertThat(asked)
                .filteredOn(("POST " + LETTERS + "/" + ID + "/redrive {}")::equals)
                .hasSize(2);
    }

    @Test
    void redrive_goesOnUntilNoneIsLeft_whenAllAreMeant() {
        assertThat(run("redrive", "--all", "--service", "escalation")).isEqualTo(1);
        assertThat(asked)
                .containsExactly(
                        "POST " + LETTERS + "/redrive {\"all\":true}",
                        "POST " + LETTERS + "/redrive {\"all\":true,\"cursor\":\"17\"}");
        assertThat(shown()).contains(ID + "  redriven", STUBBORN + "  still parked");
    }

    @Test
    void redrive_isNotUnderstood_withoutIdsAndAll() {
        assertThat(run("redrive")).isEqualTo(2);
        assertThat(run("redrive", "--all", ID)).isEqualTo(2);
        assertThat(run("discard", ID)).as("a reason is needed").isEqualTo(2);
        assertThat(asked).isEmpty();
    }

    @Test
    void discard_tellsTheReason_andSaysWhyNot() {
        assertThat(run("discard", ID, "--reason", "by \"mistake\"")).isZero();
        assertThat(asked).contains("POST " + LETTERS + "/" + ID + "/discard {\"reason\":\"by \\\"mistake\\\"\"}");
        assertThat(run("discard", STUBBORN, "--reason", "too late")).isEqualTo(1);
        assertThat(complained.toString(StandardCharsets.UTF_8))
                .contains("DEAD_LETTER_SETTLED. It was redriven before.");
    }

    private int run(String... arguments) {
        shown.reset();
        var command = new ArrayList<>(List.of("dlq"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", directory.toString()));
        var out = System.out;
        var err = System.err;
        System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            return StellwerkCommand.commandLine().execute(command.toArray(String[]::new));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        asked.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body).strip());
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith(LETTERS)) {
            answer(exchange, ofEscalation(exchange, path.substring(LETTERS.length()), body));
        } else {
            answer(exchange, path.endsWith("/dead-letters") ? "200 {\"deadLetters\": []}" : NOT_FOUND);
        }
    }

    private String ofEscalation(HttpExchange exchange, String path, String body) {
        var redriven = "{\"id\": \"" + ID + "\", \"outcome\": \"REDRIVEN\", \"followers\": 2}";
        var stillParked = "{\"id\": \"" + STUBBORN
                + "\", \"outcome\": \"STILL_PARKED\", \"reason\": \"there is no tier 9\", \"followers\": 0}";
        return switch (path) {
            case "" -> "200 {\"deadLetters\": [" + letter() + "]}";
            case "/" + ID, "/" + STUBBORN -> "200 " + letter();
            case "/" + ID + "/payload" -> "200 {\"headers\": {\"ce_id\": \"1\"}, \"text\": \"No VPN\"}";
            case "/" + ID + "/redrive" -> "200 " + redriven;
            case "/" + STUBBORN + "/redrive" -> "200 " + stillParked;
            case "/redrive" ->
                body.contains("cursor")
                        ? "200 {\"outcomes\": [" + stillParked + "], \"left\": 0}"
                        : "200 {\"outcomes\": [" + redriven + "], \"left\": 1, \"nextCursor\": \"17\"}";
            case "/" + ID + "/discard" -> "200 {\"id\": \"" + ID + "\", \"outcome\": \"DISCARDED\", \"followers\": 0}";
            case "/" + STUBBORN + "/discard" ->
                "409 {\"code\": \"DEAD_LETTER_SETTLED\", \"detail\": \"It was redriven before.\"}";
            default -> NOT_FOUND;
        };
    }

    private static String letter() {
        return "{\"id\": \"" + ID + "\", \"state\": \"PARKED\", \"type\": \"stellwerk.triage.ticket-triaged.v1\","
                + " \"reason\": \"there is no tier 9 \\u001b[31m\", \"stack\": \"at io.stellwerk\","
                + " \"parkedAt\": \"2026-11-23T09:15:02.118Z\"}";
    }

    private static void answer(HttpExchange exchange, String statusAndBody) throws IOException {
        var bytes = statusAndBody.substring(4).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(statusAndBody.substring(0, 3)), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
