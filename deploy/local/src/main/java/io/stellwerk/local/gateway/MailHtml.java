package io.stellwerk.local.gateway;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.ReceivedMail;
import io.stellwerk.local.mailbox.MailKey;
import io.stellwerk.local.mailbox.SetAsideMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Mailboxes as pages, by the template mail.html; Qute escapes every value, so nothing of a mail is ever markup in them. */
final class MailHtml {

    private static final String HTML = "text/html";
    private static final Template PAGE = page();

    private MailHtml() {}

    static String mailboxes(MailServer mail, List<SetAsideMail> setAside) {
        var mailboxes = mail.addresses().stream()
                .map(address -> Map.of(
                        "address", address,
                        "path", path(address),
                        "mails", mail.messagesFor(address).size()))
                .toList();
        var aside = setAside.stream()
                .map(one -> Map.of(
                        "id", one.id(),
                        "recipient", one.recipient(),
                        "reason", one.reason(),
                        "attempts", one.attempts(),
                        "since", one.since()))
                .toList();
        return PAGE.render(
                Map.of("page", "mailboxes", "title", "Mailboxes", "mailboxes", mailboxes, "setAside", aside));
    }

    static String messages(String address, List<ReceivedMail> messages) {
        var mails = messages.reversed().stream()
                .map(received -> {
                    var mail = ReadableMail.of(received);
                    return Map.of(
                            "id",
                            MailKey.of(received),
                            "subject",
                            subject(mail),
                            "from",
                            mail.from(),
                            "date",
                            mail.date());
                })
                .toList();
        return PAGE.render(Map.of("page", "mailbox", "title", address, "path", path(address), "mails", mails));
    }

    static String message(String address, String id, ReceivedMail received) {
        var mail = ReadableMail.of(received);
        return PAGE.render(Map.of(
                "page", "mail",
                "title", subject(mail),
                "address", address,
                "path", path(address),
                "id", id,
                "text", mail.text(),
                "headers", mail.headers()));
    }

    private static String subject(ReadableMail mail) {
        return mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }

    private static String path(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private static Template page() {
        try (var in = Objects.requireNonNull(MailHtml.class.getResourceAsStream("/mail.html"))) {
            return Engine.builder()
                    .addDefaults()
                    .addResultMapper(new HtmlEscaper(List.of(HTML)))
                    .build()
                    .parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), Variant.forContentType(HTML));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
