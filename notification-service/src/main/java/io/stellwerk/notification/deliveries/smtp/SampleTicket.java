package io.stellwerk.notification.deliveries.smtp;

import io.stellwerk.notification.correspondence.Answer;
import io.stellwerk.notification.correspondence.Contact;
import io.stellwerk.notification.correspondence.MailThread;
import io.stellwerk.notification.deliveries.OutgoingMail;
import io.stellwerk.notification.templates.Language;
import io.stellwerk.notification.templates.Template;
import io.vertx.ext.mail.MailMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ticket that does not exist, to show what a mail about one looks like. */
final class SampleTicket {

    /** No ticket has it: the desk's tokens for it open nothing. */
    private static final UUID TICKET = new UUID(0, 0);

    private static final String NUMBER = "SW-1000000";
    private static final Duration PROMISED = Duration.ofHours(4);
    private static final Pattern BODY = Pattern.compile("<body[^>]*>");

    private SampleTicket() {}

    static OutgoingMail mail(Template template, Language language, String recipient, UUID id, Instant now) {
        Contact contact = new Contact(
                TICKET,
                true,
                NUMBER,
                recipient,
                null,
                subject(language),
                null,
                language.code(),
                true,
                MailThread.EMPTY,
                null);
        Answer answer = template.automatic() ? null : new Answer(answer(language), "Anna Berger");
        return new OutgoingMail(
                id,
                TICKET,
                "test",
                recipient,
                template,
                answer,
                0,
                now,
                null,
                null,
                contact,
                now.plus(PROMISED),
                false);
    }

    /**
     * The same mail, which says that it is a test, and which no machine answers. An answer or a bounce goes to the desk's own
     * address: the one with the ticket's token is for tickets that there are.
     */
    static MailMessage marked(MailMessage mail, Language language) {
        String note = switch (language) {
            case GERMAN -> "Dies ist eine Testmail. Den Vorgang, von dem sie spricht, gibt es nicht.";
            case ENGLISH -> "This is a test mail. The ticket that it speaks of does not exist.";
        };
        mail.getHeaders().remove("Reply-To");
        mail.getHeaders().set("Auto-Submitted", "auto-generated").set("X-Auto-Response-Suppress", "All");
        return mail.setBounceAddress(mail.getFrom())
                .setSubject("[Test] " + mail.getSubject())
                .setText(note + "\n\n" + mail.getText())
                .setHtml(BODY.matcher(mail.getHtml())
                        .replaceFirst(body ->
                                Matcher.quoteReplacement(body.group() + "<p><strong>" + note + "</strong></p>")));
    }

    private static String subject(Language language) {
        return switch (language) {
            case GERMAN -> "Der Drucker im zweiten Stock druckt nicht";
            case ENGLISH -> "The printer on the second floor does not print";
        };
    }

    private static String answer(Language language) {
        return switch (language) {
            case GERMAN -> """
                    Guten Tag,

                    wir haben die Warteschlange des Druckers geleert und ihn neu gestartet.
                    Bitte versuchen Sie es noch einmal.

                    Freundliche Grüße
                    Anna Berger""";
            case ENGLISH -> """
                    Hello,

                    we have cleared the printer's queue and restarted it.
                    Please try again.

                    Kind regards
                    Anna Berger""";
        };
    }
}
