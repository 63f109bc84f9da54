package io.stellwerk.notification.deliveries.smtp;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.SessionContext;
import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.correspondence.SuppressionReason;
import io.stellwerk.notification.deliveries.Mails;
import io.stellwerk.notification.deliveries.OutgoingMail;
import io.stellwerk.notification.deliveries.SendResult;
import io.stellwerk.notification.deliveries.SilenceBreaker;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** Hands mails to the mail server over SMTP. */
@ApplicationScoped
class SmtpMails implements Mails {

    private static final int AUTHENTICATION_REQUIRED = 530;
    private static final int AUTHENTICATION_FAILED_LAST = 538;
    private static final int LONGEST_REASON = 200;

    private final MailClient client;
    private final MailComposer composer;
    private final Duration timeout;
    private final SilenceBreaker breaker = new SilenceBreaker();
    private final long begun = System.nanoTime();

    /** Time that only goes on: after a jump of the wall clock the breaker would keep mails back for as long. */
    private final InstantSource elapsed = () -> Instant.EPOCH.plusNanos(System.nanoTime() - begun);

    SmtpMails(MailClient client, MailComposer composer, NotificationConfig config) {
        this.client = client;
        this.composer = composer;
        this.timeout = config.delivery().sendTimeout();
    }

    @Override
    public Uni<SendResult> handOver(OutgoingMail mail) {
        if (!breaker.lets(elapsed.instant())) {
            return Uni.createFrom().item(new SendResult.NotNow("the mail server has fallen silent"));
        }
        if (MailAddress.of(mail.recipient()).filter(MailAddress::needsUnicode).isPresent()) {
            return Uni.createFrom().item(new SendResult.Refused(SuppressionReason.ADDRESS_NEEDS_SMTPUTF8.name()));
        }
        Executor here = SessionContext.executor(Vertx.currentContext());
        return Uni.createFrom()
                .item(() -> composer.compose(mail))
                .chain(message -> client.sendMail(message)
                        .<SendResult>map(sent -> new SendResult.Accepted())
                        .ifNoItem()
                        .after(timeout)
                        .recoverWithItem(new SendResult.Unclear("no answer from the mail server in time"))
                        .onFailure()
                        .recoverWithItem(SmtpMails::outcome))
                .onFailure()
                .recoverWithItem(failure -> new SendResult.NotNow(
                        "the mail could not be composed: " + failure.getClass().getSimpleName()))
                .invoke(outcome -> breaker.note(outcome, elapsed.instant()))
                .emitOn(here);
    }

    /**
     * A mail server's word is final or asks for patience; without a connection nothing was sent; a connection that broke
     * in between leaves it open. A refused login is the desk's own fault and can be mended.
     */
    static SendResult outcome(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SMTPException answer) {
                boolean login = answer.getReplyCode() >= AUTHENTICATION_REQUIRED
                        && answer.getReplyCode() <= AUTHENTICATION_FAILED_LAST;
                return answer.isPermanent() && !login
                        ? new SendResult.Refused(said(answer))
                        : new SendResult.NotNow(said(answer));
            }
            if (t instanceof ConnectException || t instanceof UnknownHostException) {
                return new SendResult.NotNow("the mail server cannot be reached");
            }
            if (t instanceof IllegalArgumentException) {
                return new SendResult.Refused("the address is not one that SMTP can carry");
            }
        }
        return new SendResult.Unclear("the connection to the mail server broke off");
    }

    /** The code and its enhanced form; the server's text may repeat the customer's words and stays out. */
    private static String said(SMTPException answer) {
        String replies = String.join(" ", answer.getReplyMessages());
        String enhanced = replies.replaceFirst("(?s)^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})?.*$", "$1");
        String reason = ("the mail server answered " + answer.getReplyCode() + " " + enhanced).strip();
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
