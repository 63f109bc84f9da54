package io.stellwerk.notification.alerts.channels;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.SessionContext;
import io.stellwerk.notification.alerts.AlertChannel;
import io.stellwerk.notification.alerts.AlertConfig;
import io.stellwerk.notification.alerts.AlertMessage;
import io.stellwerk.notification.alerts.AlertResult;
import io.stellwerk.notification.alerts.AlertSender;
import io.stellwerk.notification.alerts.ConfiguredWords;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * Posts alerts to webhooks. Redirects are not followed: the operator said where alerts go, and nobody else does. Nothing of
 * an answer but its status is read.
 */
@ApplicationScoped
class WebhookAlerts implements AlertSender {

    private static final int SUCCESS = 200;
    private static final int AFTER_SUCCESS = 300;

    private final AlertConfig config;
    private final WebhookBody body;
    private final HttpClient client;
    private final InstantSource clock = InstantSource.system();

    WebhookAlerts(AlertConfig config, ConfiguredWords words) {
        this.config = config;
        this.body = new WebhookBody(words.get());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.timeout())
                .build();
    }

    @Override
    public AlertChannel channel() {
        return AlertChannel.WEBHOOK;
    }

    @Override
    public Uni<AlertResult> send(AlertMessage message) {
        AlertConfig.Webhook webhook = config.webhooks().get(message.target());
        if (webhook == null) {
            return Uni.createFrom().item(new AlertResult.NotTaken("no such webhook is configured"));
        }
        Executor here = SessionContext.executor(Vertx.currentContext());
        return Uni.createFrom()
                .completionStage(
                        () -> client.sendAsync(request(webhook, message), HttpResponse.BodyHandlers.discarding()))
                .map(response -> result(response.statusCode()))
                .ifNoItem()
                .after(config.timeout())
                .recoverWithItem(new AlertResult.NotTaken("no answer in time"))
                .onFailure()
                .recoverWithItem(failure -> new AlertResult.NotTaken(
                        "cannot be reached: " + failure.getClass().getSimpleName()))
                .emitOn(here);
    }

    private static AlertResult result(int status) {
        return status >= SUCCESS && status < AFTER_SUCCESS
                ? new AlertResult.Taken()
                : new AlertResult.NotTaken("answered " + status);
    }

    private HttpRequest request(AlertConfig.Webhook webhook, AlertMessage message) {
        String content = body.of(webhook.form(), message);
        Instant now = clock.instant();
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook.url())
                .timeout(config.timeout())
                .header("Content-Type", "application/json")
                .header("webhook-id", message.id().toString())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .POST(HttpRequest.BodyPublishers.ofString(content));
        webhook.secret()
                .ifPresent(secret -> request.header(
                        "webhook-signature",
                        WebhookSignature.of(secret, message.id().toString(), now, content)));
        return request.build();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
