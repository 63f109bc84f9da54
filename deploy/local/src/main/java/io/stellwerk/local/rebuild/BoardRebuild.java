package io.stellwerk.local.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Lets notification make its board anew, and watches until it is done. It goes on if nobody watches. */
public final class BoardRebuild {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final int UNDER_WAY = 409;
    private static final int MOST_MISSES = 100;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final Supplier<String> token;
    private final PrintStream out;

    /** The gateway's address, the token of who rebuilds, and where progress is shown. */
    public BoardRebuild(String gateway, Supplier<String> token, PrintStream out) {
        this.token = token;
        this.address = URI.create(gateway + "/api/notification/v1/board/rebuild");
        this.out = out;
    }

    /** Begins, and returns when the board was made anew. */
    public void run() throws InterruptedException {
        try {
            var answer = send(HttpRequest.newBuilder(address).POST(BodyPublishers.noBody()));
            if (answer.statusCode() == UNDER_WAY) {
                throw new StackException("The board is being made anew already: wait until that is done.");
            }
            if (answer.statusCode() / 100 != 2) {
                throw new StackException("The board is not made anew: "
                        + JSON.readTree(answer.body()).path("detail").asText("status " + answer.statusCode()));
            }
            await();
        } catch (IOException e) {
            throw new StackException(
                    "notification does not answer: see ./stellwerk status and ./stellwerk logs notification.", e);
        }
    }

    /** A service that is starting again does not answer for a while, and goes on then. */
    private void await() throws InterruptedException, IOException {
        var misses = 0;
        var shown = "";
        while (true) {
            var answer = send(HttpRequest.newBuilder(address));
            if (answer.statusCode() / 100 == 2) {
                misses = 0;
                var state = JSON.readTree(answer.body());
                var line = line(state);
                if (!line.equals(shown)) {
                    out.println(line);
                    shown = line;
                }
                switch (state.path("state").asText()) {
                    case "DONE" -> {
                        return;
                    }
                    case "FAILED" ->
                        throw new StackException("The board was not made anew (%s): see ./stellwerk logs notification."
                                .formatted(state.path("reason").asText("no reason")));
                    default -> {}
                }
            } else if (++misses == MOST_MISSES) {
                throw new IOException("status " + answer.statusCode());
            }
            Thread.sleep(LOOK);
        }
    }

    private static String line(JsonNode state) {
        var line = String.format(
                Locale.ROOT,
                "%-12s %,d of %,d events",
                state.path("state").asText().toLowerCase(Locale.ROOT).replace('_', ' '),
                state.path("eventsRead").asLong(),
                state.path("eventsToRead").asLong());
        if (state.path("unusable").asLong() > 0) {
            line += ", %,d of no use to it".formatted(state.path("unusable").asLong());
        }
        return state.has("reason")
                ? line + ", trying again after " + state.path("reason").asText()
                : line;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.header("Authorization", "Bearer " + token.get())
                        .timeout(TIMEOUT)
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
