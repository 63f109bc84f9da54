package io.stellwerk.notification.alerts.channels;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.SessionContext;
import io.stellwerk.notification.alerts.Alert;
import io.stellwerk.notification.alerts.AlertChannel;
import io.stellwerk.notification.alerts.AlertConfig;
import io.stellwerk.notification.alerts.AlertMessage;
import io.stellwerk.notification.alerts.AlertResult;
import io.stellwerk.notification.alerts.AlertSender;
import io.stellwerk.notification.alerts.AlertText;
import io.stellwerk.notification.alerts.AlertWords;
import io.stellwerk.notification.alerts.ConfiguredWords;
import io.stellwerk.notification.replytokens.ConfiguredIdentity;
import io.stellwerk.notification.replytokens.MailIdentity;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailMessage;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.james.mime4j.codec.EncoderUtil;

/** Sends alerts by mail. They say that a machine wrote them, so that no machine answers. */
@ApplicationScoped
class MailAlerts implements AlertSender {

    private final MailClient client;
    private final MailIdentity identity;
    private final AlertWords words;
    private final Duration timeout;

    MailAlerts(MailClient client, ConfiguredIdentity identity, ConfiguredWords words, AlertConfig config) {
        this.client = client;
        this.identity = identity.get();
        this.words = words.get();
        this.timeout = config.timeout();
    }

    @Override
    public AlertChannel channel() {
        return AlertChannel.MAIL;
    }

    @Override
    public Uni<AlertResult> send(AlertMessage message) {
        Executor here = SessionContext.executor(Vertx.currentContext());
        return Uni.createFrom()
                .deferred(() -> client.sendMail(mail(message)))
                .<AlertResult>map(sent -> new AlertResult.Taken())
                .ifNoItem()
                .after(timeout)
                .recoverWithItem(new AlertResult.NotTaken("no answer from the mail server in time"))
                .onFailure()
                .recoverWithItem(failure -> new AlertResult.NotTaken(
                        "the mail server did not take it: " + failure.getClass().getSimpleName()))
                .emitOn(here);
    }

    private MailMessage mail(AlertMessage message) {
        List<Alert> alerts = message.alerts();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        headers.set("From", EncoderUtil.encodeAddressDisplayName(identity.name()) + " <" + identity.address() + ">");
        headers.set("Message-ID", "<alert." + message.id() + "@" + identity.domain() + ">");
        headers.set("Auto-Submitted", "auto-generated");
        headers.set("X-Auto-Response-Suppress", "All");
        headers.set("Importance", "high");
        headers.set("X-Priority", "1");
        return new MailMessage()
                .setFrom(identity.address())
                .setTo(message.target())
                .setSubject(words.title(alerts))
                .setText(new AlertText(words).plain(alerts))
                .setHeaders(headers);
    }
}
