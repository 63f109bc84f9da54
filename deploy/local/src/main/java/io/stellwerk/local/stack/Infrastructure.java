package io.stellwerk.local.stack;

import io.stellwerk.embedded.KafkaBroker;
import io.stellwerk.embedded.KafkaSettings;
import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.MailSettings;
import io.stellwerk.embedded.PostgresServer;
import io.stellwerk.embedded.PostgresSettings;
import io.stellwerk.embedded.StackException;
import io.stellwerk.embedded.Topics;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** What the services stand on: PostgreSQL and Kafka with its topics, which run, and the mail server, which soon will. */
record Infrastructure(PostgresServer postgres, KafkaBroker kafka, CompletableFuture<MailServer> startingMail) {

    /** Starts all three at once, and returns when the services can start: they need no mail server for that. */
    static Infrastructure start(LocalStackSettings settings, Parts parts, Progress progress) {
        var data = settings.data();
        var ports = settings.ports();
        Executor threads = task -> Thread.ofPlatform().name("start").start(task);
        var postgres = CompletableFuture.supplyAsync(
                () -> begun("PostgreSQL", () -> postgres(settings), parts, progress), threads);
        var mail = CompletableFuture.supplyAsync(
                () -> begun("mail server", () -> mail(data, ports), parts, progress), threads);
        var kafka = CompletableFuture.supplyAsync(
                () -> begun("Kafka", () -> kafka(data, ports, parts), parts, progress), threads);
        return new Infrastructure(running(postgres), running(kafka), mail);
    }

    /** The mail server, as soon as it runs. */
    MailServer mail() {
        return running(startingMail);
    }

    private static <T> T running(CompletableFuture<T> starting) {
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackException known
                    ? known
                    : new StackException("The stack did not start.", e);
        }
    }

    private static PostgresServer postgres(LocalStackSettings settings) {
        var server = PostgresSettings.durable(settings.data().postgres())
                .withAccess(settings.data().databaseAccess())
                .outlivingJvm()
                .onPort(settings.ports().postgres())
                .with("shared_buffers", "96MB")
                .with("max_wal_size", "1GB");
        for (var further : settings.databaseServer().entrySet()) {
            server = server.with(further.getKey(), further.getValue());
        }
        return PostgresServer.start(server);
    }

    private static MailServer mail(DataDirectory data, PortPlan ports) {
        return MailServer.start(MailSettings.persistent(data.mail()).onPorts(ports.smtp(), ports.imap()));
    }

    private static KafkaBroker kafka(DataDirectory data, PortPlan ports, Parts parts) {
        var broker = KafkaBroker.start(KafkaSettings.durable(data.kafka()).onPort(ports.kafka()));
        if (!parts.areClosed()) {
            broker.createTopics(Topics.all());
        }
        return broker;
    }

    private static <T extends AutoCloseable> T begun(String name, Callable<T> start, Parts parts, Progress progress) {
        try {
            var part = start.call();
            parts.add(name, part);
            progress.step(name, "ready");
            return part;
        } catch (StackException e) {
            throw e;
        } catch (Exception e) {
            throw new StackException(name + " did not start: " + e.getMessage(), e);
        }
    }
}
