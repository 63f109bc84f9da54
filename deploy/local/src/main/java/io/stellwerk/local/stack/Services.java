package io.stellwerk.local.stack;

import io.stellwerk.embedded.Ports;
import io.stellwerk.local.supervision.BackOff;
import io.stellwerk.local.supervision.HttpReadiness;
import io.stellwerk.local.supervision.ServiceListener;
import io.stellwerk.local.supervision.ServiceProcess;
import io.stellwerk.local.supervision.ServiceSpec;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The four services as supervised processes, one or more of each. */
final class Services implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Duration stopGrace;
    private final List<ServiceProcess> processes;

    Services(LocalStackSettings settings, Infrastructure infrastructure, ServiceListener listener) {
        this.stopGrace = settings.stopGrace();
        var command = new ServiceCommand(settings.installation(), settings.cache());
        var shared = sharedEnvironment(settings, infrastructure);
        this.processes = IntStream.rangeClosed(1, settings.instances())
                .boxed()
                .flatMap(number -> Installation.SERVICES.stream().map(service -> {
                    var name = number == 1 ? service : service + "-" + number;
                    var port = number == 1 ? settings.ports().of(service) : Ports.free();
                    var environment = new HashMap<>(shared);
                    environment.put("PORT", Integer.toString(port));
                    environment.put("DATABASE_URL", infrastructure.postgres().url(service));
                    environment.put("DATABASE_USER", service);
                    environment.put(
                            "DATABASE_PASSWORD",
                            settings.data().databaseAccess().passwordOf(service));
                    var spec = new ServiceSpec(
                            name,
                            port,
                            command.of(service),
                            environment,
                            settings.data().log(name));
                    var health = new HttpReadiness(client, URI.create("http://127.0.0.1:" + port + "/q/health/ready"));
                    return new ServiceProcess(spec, health, BackOff.standard(), listener);
                }))
                .toList();
    }

    void start() {
        processes.forEach(ServiceProcess::start);
    }

    List<ServiceProcess> processes() {
        return processes;
    }

    /** Stops all of them at once. */
    @Override
    public void close() {
        var stops = processes.stream()
                .map(process -> Thread.ofVirtual().start(() -> process.stop(stopGrace)))
                .toList();
        for (var stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        client.shutdownNow();
    }

    private static Map<String, String> sharedEnvironment(LocalStackSettings settings, Infrastructure infrastructure) {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", infrastructure.kafka().bootstrapServers()),
                // So long the broker waits for a service that was killed before the next one gets its events.
                Map.entry("KAFKA_SESSION_TIMEOUT_MS", "10000"),
                Map.entry("DESK_TOKEN_SECRET", settings.data().deskTokenSecret()),
                Map.entry("DESK_PUBLIC_ADDRESS", settings.ports().address()),
                Map.entry("IDENTITY_URL", settings.ports().identity().toString()),
                Map.entry("QUARKUS_MAILER_HOST", "127.0.0.1"),
                Map.entry(
                        "QUARKUS_MAILER_PORT", Integer.toString(settings.ports().smtp())),
                Map.entry("QUARKUS_MAILER_START_TLS", "DISABLED"),
                Map.entry(
                        "ESCALATION_ORGANISATION_INITIAL_FILE",
                        settings.installation().organisation().toString()),
                Map.entry(
                        "ESCALATION_TEXT_MODULES_INITIAL_FILE",
                        settings.installation().textModules().toString()));
    }
}
