package io.stellwerk.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.stellwerk.local.audit.Chains;
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

class AuditCommandTest {

    private static final int PAGE = 3;

    @TempDir
    private Path directory;

    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    private List<ObjectNode> chain = Chains.of(7, "anna");
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
    void verify_readsAllPages_andTellsTheEnd() {
        assertThat(run("verify")).isZero();

        assertThat(shown())
                .contains(
                        "7 entries fit, the end is 7:"
                                + chain.getLast().get("hash").asText(),
                        "0 entries fit");
        assertThat(asked)
                .filteredOn(request -> request.contains("/escalation/"))
                .hasSize(3);
    }

    @Test
    void verify_fails_whenAnEntryWasChanged() {
        chain.get(4).put("actorId", "\u001b[31mbert");

        assertThat(run("verify")).isEqualTo(1);

        assertThat(complained()).contains("escalation: entry 5 does not fit").doesNotContain("\u001b");
    }

    @Test
    void verify_fails_whenTheEndIsCutOff_becauseItKeptTheEndTheLastTime() {
        assertThat(run("verify")).isZero();
        chain = chain.subList(0, 6);

        assertThat(run("verify")).isEqualTo(1);
        assertThat(run("verify")).as("nor the next time").isEqualTo(1);

        assertThat(complained()).contains("its end is cut off: it has 6 entries, and had 7 before.");
    }

    @Test
    void verify_comparesWithAnEndThatWasKeptElsewhere() {
        String kept = "4:" + chain.get(3).get("hash").asText();
        assertThat(run("verify", "--service", "escalation", "--head", kept)).isZero();
        chain = Chains.of(7, "bert");

        assertThat(run("verify", "--service", "escalation", "--head", kept)).isEqualTo(1);
        assertThat(complained()).contains("entry 4 is not the one whose hash was kept");
        assertThat(run("verify", "--head", kept)).as("of which service?").isEqualTo(1);
        assertThat(run("verify", "--service", "escalation", "--head", "4")).isEqualTo(1);
    }

    @Test
    void list_narrowsDown_andStopsAtTheLimit() {
        assertThat(run("list", "--service", "escalation", "--actor", "a b", "--limit", "4"))
                .isZero();

        assertThat(shown()).hasLineCount(4).contains("anna conversation.read");
        assertThat(asked).allMatch(request -> request.contains("actor=a+b"));
        assertThat(run("list", "--json", "--service", "escalation")).isZero();
        assertThat(shown()).hasLineCount(7).contains("\"service\":\"escalation\"");
    }

    @Test
    void list_fails_whenAServiceRefuses() {
        assertThat(run("list", "--from", "yesterday")).isEqualTo(1);

        assertThat(complained()).contains("escalation: INVALID_PARAMETER. Correct it.");
    }

    private int run(String... arguments) {
        shown.reset();
        var command = new ArrayList<>(List.of("audit"));
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

    private String complained() {
        return complained.toString(StandardCharsets.UTF_8);
    }

    /** Escalation has entries, the others have none. */
    private void answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        asked.add(uri.toString());
        if (uri.toString().contains("from=yesterday")) {
            answer(exchange, 422, "{\"code\": \"INVALID_PARAMETER\", \"detail\": \"Correct it.\"}");
        } else if (!uri.getPath().startsWith("/api/escalation/")) {
            answer(exchange, 200, "{\"entries\": []}");
        } else {
            var query = uri.getQuery();
            var at = query.indexOf("cursor=");
            var first = at < 0 ? 0 : Integer.parseInt(query.substring(at + "cursor=".length()));
            var last = Math.min(first + PAGE, chain.size());
            answer(
                    exchange,
                    200,
                    "{\"entries\": " + chain.subList(first, last)
                            + (last < chain.size() ? ", \"nextCursor\": \"" + last + "\"}" : "}"));
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
