package io.stellwerk.benches.stack;

import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.MailSettings;
import io.stellwerk.issuer.Callers;
import io.stellwerk.issuer.SigningKeys;
import io.stellwerk.issuer.server.EmbeddedIssuer;
import io.stellwerk.issuer.server.IssuerSettings;
import io.stellwerk.local.stack.Installation;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The whole desk: three brokers, a database server, a mail server, and the packaged services, an instance of each. */
public final class BenchStack implements AutoCloseable {

    /** Longer than this away, and a consumer's partitions go to another. */
    public static final Duration SESSION_TIMEOUT = Duration.ofSeconds(6);

    /** Processes that live for a minute or two gain nothing by the second compiler, and are slow for long without the first. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=2";

    private static final int MAILS_KEPT = 200;

    private final Brokers brokers;
    private final Database database;
    private final MailServer mail;
    private final Link mailLink;
    private final EmbeddedIssuer issuer = EmbeddedIssuer.start(IssuerSettings.with(SigningKeys.inMemory()));
    private final Callers callers = new Callers(issuer.tokens());
    private final Map<String, ServiceInstances> services = new LinkedHashMap<>();
    private final HttpClient health = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private BenchStack(Programs programs, Path directory, Map<String, String> settings) {
        this.brokers = new Brokers(directory);
        CompletableFuture<Void> kafka = CompletableFuture.runAsync(brokers::start);
        this.database = new Database(directory);
        this.mail = MailServer.start(MailSettings.temporary().withReadable(MAILS_KEPT));
        this.mailLink = new Link(mail.smtpPort());
        for (String service : Installation.SERVICES) {
            Map<String, String> environment = new HashMap<>(environment(service, directory));
            environment.putAll(settings);
            services.put(
                    service, new ServiceInstances(service, programs.command(service), environment, directory, health));
        }
        kafka.join();
    }

    /** Starts everything and returns when it can do its work. */
    public static BenchStack start(Programs programs, Path directory, Map<String, String> settings) {
        ServiceLevels.writeTo(directory);
        BenchStack stack = new BenchStack(programs, directory, settings);
        stack.services.values().forEach(ServiceInstances::join);
        stack.awaitReady();
        return stack;
    }

    /** Waits until every part can do its work. */
    public void awaitReady() {
        brokers.awaitReady();
        services.values().forEach(ServiceInstances::awaitReady);
    }

    /** The Kafka cluster. */
    public Brokers brokers() {
        return brokers;
    }

    /** The database server. */
    public Database database() {
        return database;
    }

    /** Where customers' mail arrives. */
    public MailServer mail() {
        return mail;
    }

    /** The way of mail to the customers. */
    public Link mailLink() {
        return mailLink;
    }

    /** Whose requests the services take. */
    public Callers callers() {
        return callers;
    }

    /** The instances of a service. */
    public ServiceInstances service(String name) {
        ServiceInstances instances = services.get(name);
        if (instances == null) {
            throw new IllegalArgumentException("no service " + name);
        }
        return instances;
    }

    /** All services. */
    public List<ServiceInstances> services() {
        return List.copyOf(services.values());
    }

    @Override
    public void close() {
        List<Thread> stops = services.values().stream()
                .map(service -> Thread.ofVirtual().start(service::close))
                .toList();
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        brokers.close();
        database.close();
        mail.close();
        mailLink.close();
        issuer.close();
        health.shutdownNow();
    }

    private Map<String, String> environment(String service, Path directory) {
        return Map.ofEntries(
                Map.entry("_JAVA_OPTIONS", SHORT_LIVED),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", brokers.bootstrapServers()),
                Map.entry("KAFKA_SESSION_TIMEOUT_MS", Long.toString(SESSION_TIMEOUT.toMillis())),
                Map.entry("KAFKA_HEARTBEAT_INTERVAL_MS", "1500"),
                Map.entry("DATABASE_URL", database.urlFor(service)),
                Map.entry("IDENTITY_URL", issuer.url().toString()),
                Map.entry("DESK_TOKEN_SECRET", "a-secret-for-the-fault-bench-that-protects-nothing"),
                Map.entry("SMTP_HOST", "127.0.0.1"),
                Map.entry("SMTP_PORT", Integer.toString(mailLink.port())),
                Map.entry("SMTP_STARTTLS", "DISABLED"),
                Map.entry(
                        "ESCALATION_SERVICE_LEVEL_DIRECTORY",
                        directory.resolve(ServiceLevels.DIRECTORY).toString()),
                Map.entry("ESCALATION_SERVICE_LEVEL_VERSION", ServiceLevels.VERSION),
                Map.entry("NOTIFICATION_STORM_MOST_SENT", "1000000"),
                Map.entry("NOTIFICATION_DELIVERY_SEND_TIMEOUT", "PT5S"),
                Map.entry("NOTIFICATION_DELIVERY_CLAIM_TIMEOUT", "PT6S"),
                Map.entry("NOTIFICATION_DELIVERY_TRANSMIT_TIMEOUT", "PT8S"),
                Map.entry("NOTIFICATION_DELIVERY_RETRY_LONGEST", "PT4S"));
    }
}
