package io.stellwerk.notification.deliveries;

import io.smallrye.mutiny.Uni;
import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.templates.Language;
import io.stellwerk.notification.templates.Template;

/** Mails of the templates about a ticket that does not exist, for those who want to see what customers get. */
public interface MailSamples {

    /** The mail as it would be sent. */
    Sample render(Template template, Language language);

    /** Sends the mail, marked as a test. A failure is a result too; the Uni never fails. */
    Uni<SendResult> send(Template template, Language language, MailAddress recipient);

    /** A mail to look at. */
    record Sample(String from, String subject, String text, String html) {}
}
