package io.stellwerk.notification.deliveries.smtp;

import io.stellwerk.notification.correspondence.Answer;
import io.stellwerk.notification.correspondence.Contact;
import io.stellwerk.notification.correspondence.MailThread;
import io.stellwerk.notification.deliveries.OutgoingMail;
import io.stellwerk.notification.deliveries.ReplyPreviews;
import io.stellwerk.notification.templates.Language;
import io.stellwerk.notification.templates.Template;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** Previews of answers, composed as the mails to customers are. */
@ApplicationScoped
class ComposedPreviews implements ReplyPreviews {

    /** No ticket has it: the link to its page opens nothing. */
    private static final UUID NO_TICKET = new UUID(0, 0);

    private static final String NOBODY = "customer@example.org";

    private final MailComposer composer;
    private final InstantSource clock = InstantSource.system();

    ComposedPreviews(MailComposer composer) {
        this.composer = composer;
    }

    @Override
    public Preview of(String ticketNumber, Language language, Answer answer) {
        Contact contact = new Contact(
                NO_TICKET, true, ticketNumber, NOBODY, null, null, null, language.code(), true, MailThread.EMPTY, null);
        MailMessage mail = composer.compose(new OutgoingMail(
                UUID.randomUUID(),
                NO_TICKET,
                "preview",
                NOBODY,
                Template.AGENT_REPLY,
                answer,
                0,
                clock.instant(),
                null,
                null,
                contact,
                null,
                false));
        return new Preview(mail.getHtml(), mail.getText());
    }
}
