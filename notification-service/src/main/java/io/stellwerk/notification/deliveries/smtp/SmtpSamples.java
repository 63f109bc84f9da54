package io.stellwerk.notification.deliveries.smtp;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.SessionContext;
import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.correspondence.SuppressionReason;
import io.stellwerk.notification.deliveries.MailSamples;
import io.stellwerk.notification.deliveries.SendResult;
import io.stellwerk.notification.templates.Language;
import io.stellwerk.notification.templates.Template;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailMessage;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executor;

/** Samples of mails, composed as those to customers are. */
@ApplicationScoped
class SmtpSamples implements MailSamples {

    private final MailClient client;
    private final MailComposer composer;
    private final Duration timeout;
    private final InstantSource clock = InstantSource.system();

    SmtpSamples(MailClient client, MailComposer composer, NotificationConfig config) {
        this.client = client;
        this.composer = composer;
        this.timeout = config.delivery().sendTimeout();
    }

    @Override
    public Sample render(Template template, Language language) {
        MailMessage mail = composer.compose(
                SampleTicket.mail(template, language, "customer@example.org", UUID.randomUUID(), clock.instant()));
        return new Sample(
                Objects.requireNonNull(mail.getHeaders().get("From")),
                mail.getSubject(),
                mail.getText(),
                mail.getHtml());
    }

    @Override
    public Uni<SendResult> send(Template template, Language language, MailAddress recipient) {
        if (recipient.needsUnicode()) {
            return Uni.createFrom().item(new SendResult.Refused(SuppressionReason.ADDRESS_NEEDS_SMTPUTF8.name()));
        }
        Executor here = SessionContext.executor(Vertx.currentContext());
        MailMessage mail = composer.compose(
                SampleTicket.mail(template, language, recipient.value(), UUID.randomUUID(), clock.instant()));
        return client.sendMail(SampleTicket.marked(mail, language))
                .<SendResult>map(_ -> new SendResult.Accepted())
                .ifNoItem()
                .after(timeout)
                .recoverWithItem(new SendResult.Unclear("no answer from the mail server in time"))
                .onFailure()
                .recoverWithItem(SmtpMails::outcome)
                .emitOn(here);
    }
}
