package io.stellwerk.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.stellwerk.local.stack.DataDirectory;
import io.stellwerk.local.stack.KnownProcess;
import io.stellwerk.local.stack.PortPlan;
import io.stellwerk.local.stack.RunState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildCommandTest {

    private static final String BEGUN = "202 {\"state\": \"FILLING\"}";

    @TempDir
    private Path directory;

    private final Deque<String> answers = new ArrayDeque<>();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    private HttpServer notification;

    @BeforeEach
    void start() throws IOException {
        notification = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        notification.createContext("/api/notification/v1/board/rebuild", this::answer);
        notification.start();
        var data = new DataDirectory(directory);
        data.prepare();
        var self = KnownProcess.of(ProcessHandle.current());
        var ports = new PortPlan(notification.getAddress().getPort(), 1, 2, 3, 4, 5, 6, 7, 8);
        data.runFile().write(new RunState(self.pid(), self.startedAt(), true, ports, List.of()));
    }

    @AfterEach
    void stop() {
        notification.stop(0);
    }

    @Test
    void rebuild_showsProgress_andWorksWhenItIsDone() {
        answers.addAll(List.of(
                BEGUN,
                state("FILLING", 1_200, 4_000),
                "503 {\"code\": \"SERVICE_UNAVAILABLE\"}",
                state("CATCHING_UP", 4_000, 4_010),
                state("DONE", 4_010, 4_010)));
        assertThat(run("notification")).isZero();
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("filling      1,200 of 4,000 events", "done         4,010 of 4,010 events");
        assertThat(answers).isEmpty();
    }

    @Test
    void rebuild_fails_whenItWasGivenUp() {
        answers.addAll(List.of(BEGUN, "200 {\"state\": \"FAILED\", \"reason\": \"TimeoutException\"}"));
        assertThat(run("notification")).isEqualTo(1);
        assertThat(complained())
                .contains("was not made anew (TimeoutException)")
                .hasLineCount(1);
    }

    @Test
    void rebuild_saysSo_whenOneIsUnderWay() {
        answers.add("409 {\"code\": \"REBUILD_UNDER_WAY\"}");
        assertThat(run("notification")).isEqualTo(1);
        assertThat(complained())
                .isEqualToIgnoringNewLines("The board is being made anew already: wait until that is done.");
    }

    @Test
    void rebuild_isNotUnderstood_forAServiceWithoutAReadModel() {
        assertThat(run("intake")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(complained()).contains("notification");
    }

    private static String state(String state, int read, int toRead) {
        return "200 {\"state\": \"%s\", \"eventsRead\": %d, \"eventsToRead\": %d}".formatted(state, read, toRead);
    }

    private int run(String... service) {
        var out = System.out;
        System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
        try {
            var arguments = new java.util.ArrayList<>(List.of("rebuild", "--data", directory.toString()));
            arguments.addAll(List.of(service));
            return StellwerkCommand.commandLine()
                    .setErr(new PrintWriter(complained, true, StandardCharsets.UTF_8))
                    .execute(arguments.toArray(String[]::new));
        } finally {
            System.setOut(out);
        }
    }

    private String complained() {
        return complained.toString(StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var answer = answers.remove();
        var bytes = answer.substring(4).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
