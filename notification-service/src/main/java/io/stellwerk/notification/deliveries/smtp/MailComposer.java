package io.stellwerk.notification.deliveries.smtp;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.stellwerk.notification.DeskConfig;
import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.correspondence.Contact;
import io.stellwerk.notification.deliveries.OutgoingMail;
import io.stellwerk.notification.deliveries.ThreadHeaders;
import io.stellwerk.notification.replytokens.ConfiguredIdentity;
import io.stellwerk.notification.replytokens.MailIdentity;
import io.stellwerk.notification.templates.PromisedTime;
import io.stellwerk.notification.templates.ReplyText;
import io.stellwerk.notification.templates.SubjectLine;
import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a notification into a mail: words from the templates, and the headers that thread it and keep it from looping. An
 * automatic mail repeats nothing of what the customer wrote: whoever it was may have given another person's address.
 * The envelope sender carries the ticket's token, so that a bounce finds its ticket and silences the address; with a
 * null sender it would be lost.
 */
@ApplicationScoped
class MailComposer {

    /** By these, with their blank, mail programs know where a signature begins; an editor would strip it from a file. */
    private static final String SIGNATURE_DASHES = "-- ";

    private static final String FOLD = "\r\n ";

    private final Engine templates;
    private final MailIdentity identity;
    private final Optional<String> page;
    private final ZoneId zone;

    MailComposer(Engine templates, ConfiguredIdentity identity, DeskConfig desk) {
        this.templates = templates;
        this.identity = identity.get();
        this.zone = desk.timeZone();
        this.page = desk.publicAddress().map(address -> address.toString().replaceFirst("/+$", "") + "/ticket#");
    }

    MailMessage compose(OutgoingMail mail) {
        Contact contact = mail.contact();
        String number = Objects.requireNonNull(contact.ticketNumber(), "a contact with an address has a number");
        return new MailMessage()
                .setFrom(identity.address())
                .setTo(mail.recipient())
                .setBounceAddress(identity.replyTo(mail.ticketId(), mail.createdAt()))
                .setSubject(
                        mail.template().automatic()
                                ? SubjectLine.receipt(contact.language(), number)
                                : SubjectLine.answering(contact.subject(), number))
                .setText(words(mail, number, "txt"))
                .setHtml(words(mail, number, "html"))
                .setHeaders(headers(mail));
    }

    private MultiMap headers(OutgoingMail mail) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        Contact contact = mail.contact();
        headers.set("From", FromHeader.of(identity, mail.answer()));
        if (mail.answer() != null && !mail.answer().cc().isEmpty()) {
            headers.set(
                    "To",
                    MailAddress.of(contact.address()).map(MailAddress::value).orElse(mail.recipient()));
            headers.set("Cc", String.join("," + FOLD, mail.answer().cc()));
        }
        headers.set("Message-ID", mail.messageId(identity));
        headers.set("Reply-To", identity.replyTo(mail.ticketId(), mail.createdAt()));
        ThreadHeaders thread = mail.template().automatic()
                ? ThreadHeaders.acknowledging(contact.thread().opening())
                : ThreadHeaders.answering(
                        contact.thread().newest(), contact.thread().references());
        if (thread.inReplyTo() != null) {
            headers.set("In-Reply-To", thread.inReplyTo());
        }
        if (!thread.references().isEmpty()) {
            headers.set("References", String.join(FOLD, thread.references()));
        }
        if (mail.template().automatic()) {
            headers.set("Auto-Submitted", "auto-replied");
            headers.set("X-Auto-Response-Suppress", "All");
        }
        return headers;
    }

    private String words(OutgoingMail mail, String number, String format) {
        Contact contact = mail.contact();
        String text = mail.answer() == null ? "" : mail.answer().text();
        String name =
                "mail/" + mail.template().wireName() + "-" + contact.language().code() + "." + format;
        Template template = Objects.requireNonNull(templates.getTemplate(name), name);
        return template.data("ticketNumber", number)
                .data("followUpOf", contact.followUpOf())
                .data("deskName", identity.name())
                .data("page", page(mail))
                .data("answerBy", answerBy(mail))
                .data("dashes", SIGNATURE_DASHES)
                .data("files", mail.answer() == null ? List.of() : mail.answer().files())
                .data("html", ReplyText.html(text))
                .data("text", ReplyText.plain(text))
                .render();
    }

    /** The customer's page, for the customer alone. Its token stands behind a number sign, so that no server and no log ever sees it in an address. */
    private @Nullable String page(OutgoingMail mail) {
        return page.filter(_ -> !mail.isCopy())
                .map(address -> address + identity.pageToken(mail.ticketId(), mail.createdAt()))
                .orElse(null);
    }

    private @Nullable String answerBy(OutgoingMail mail) {
        Instant due = mail.answerDueAt();
        return due == null ? null : PromisedTime.of(due, mail.contact().language(), zone);
    }
}
