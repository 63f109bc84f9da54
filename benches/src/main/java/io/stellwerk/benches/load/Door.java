package io.stellwerk.benches.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.stellwerk.benches.stack.BenchStack;
import io.stellwerk.benches.stack.ServiceInstance;
import io.stellwerk.benches.stack.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The services' HTTP side as a careful client uses it: any instance will do, and a request without a clear answer is
 * repeated unchanged until there is one. Now and then the client does not wait for the answer at all, and repeats.
 */
public final class Door {

    private static final Duration TIMEOUT = Duration.ofMinutes(4);
    private static final Duration ONE_TRY = Duration.ofSeconds(10);
    private static final Duration HARDLY_ANY = Duration.ofMillis(8);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final double IMPATIENT = 0.03;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BenchStack stack;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    public Door(BenchStack stack) {
        this.stack = stack;
    }

    /** An answer with its status, its version and its body. */
    public record Answer(int status, String etag, JsonNode body) {

        /** A field of the body as text. */
        public String text(String field) {
            return body.path(field).asText();
        }
    }

    /** Sends a request in somebody's name until it is answered with anything but "not now". */
    Answer ask(Random random, String caller, String service, String path, Consumer<HttpRequest.Builder> request) {
        Instant end = Instant.now().plus(TIMEOUT);
        Duration pause = PAUSE;
        while (Instant.now().isBefore(end)) {
            List<ServiceInstance> ready = stack.service(service).all().stream()
                    .filter(ServiceInstance::isReady)
                    .toList();
            if (!ready.isEmpty()) {
                int port = ready.get(random.nextInt(ready.size())).port();
                HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + stack.callers().tokenOf(caller))
                        .timeout(random.nextDouble() < IMPATIENT ? HARDLY_ANY : ONE_TRY);
                request.accept(builder);
                HttpResponse<String> response = tryOnce(builder.build());
                if (response != null && response.statusCode() < 500 && response.statusCode() != 429) {
                    return answer(response);
                }
            }
            Waiting.forAWhile(pause);
            pause = Waiting.longer(pause, LONGEST_PAUSE);
        }
        throw new IllegalStateException("never answered: " + service + " " + path);
    }

    private @org.jspecify.annotations.Nullable HttpResponse<String> tryOnce(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        try {
            String body = response.body();
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body));
        } catch (IOException e) {
            throw new IllegalStateException("not JSON: " + response.statusCode(), e);
        }
    }
}
