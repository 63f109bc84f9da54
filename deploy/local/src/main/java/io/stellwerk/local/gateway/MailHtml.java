package io.stellwerk.local.gateway;

import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.ReceivedMail;
import io.stellwerk.local.mailbox.MailKey;
import io.stellwerk.local.mailbox.SetAsideMail;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Mailboxes as pages; nothing of a mail is ever markup in them. */
final class MailHtml {

    private static final String STYLE = """
            <style>
            :root { color-scheme: light dark }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #8886; vertical-align: top }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #8886; padding: 1rem }
            </style>""";

    private MailHtml() {}

    static String mailboxes(MailServer mail, List<SetAsideMail> setAside) {
        var rows = new StringBuilder();
        for (var address : mail.addresses()) {
            rows.append("<tr><td><a href=\"/mail/")
                    .append(path(address))
                    .append("\">")
                    .append(escaped(address))
                    .append("</a></td><td>")
                    .append(mail.messagesFor(address).size())
                    .append("</td></tr>\n");
        }
        var table = rows.isEmpty()
                ? "<p>No mail has arrived yet.</p>"
                : "<table><tr><th scope=\"col\">Mailbox</th><th scope=\"col\">Mails</th></tr>\n" + rows + "</table>";
        return page(
                "Mailboxes",
                "<p>What the local mail server has received. Nothing leaves this machine.</p>" + table
                        + setAside(setAside));
    }

    private static String setAside(List<SetAsideMail> mails) {
        if (mails.isEmpty()) {
            return "";
        }
        var rows = new StringBuilder();
        for (var mail : mails) {
            rows.append("<tr><td><a href=\"/mail/api/set-aside/")
                    .append(mail.id())
                    .append("\">")
                    .append(mail.id())
                    .append("</a></td><td>")
                    .append(escaped(mail.recipient()))
                    .append("</td><td>")
                    .append(escaped(mail.reason()))
                    .append("</td><td>")
                    .append(mail.attempts())
                    .append("</td><td>")
                    .append(mail.since())
                    .append("</td></tr>\n");
        }
        return "<h2>Set aside</h2><p>Intake did not take these. Hand them in again with ./stellwerk mail retry ID, or"
                + " give them up with ./stellwerk mail discard ID.</p><table><tr><th scope=\"col\">Mail</th>"
                + "<th scope=\"col\">To</th><th scope=\"col\">Reason</th><th scope=\"col\">Attempts</th>"
                + "<th scope=\"col\">Since</th></tr>\n" + rows + "</table>";
    }

    static String messages(String address, List<ReceivedMail> messages) {
        var rows = new StringBuilder();
        for (var received : messages.reversed()) {
            var mail = ReadableMail.of(received);
            rows.append("<tr><td><a href=\"/mail/")
                    .append(path(address))
                    .append('/')
                    .append(MailKey.of(received))
                    .append("\">")
                    .append(escaped(mail.subject().isBlank() ? "(no subject)" : mail.subject()))
                    .append("</a></td><td>")
                    .append(escaped(mail.from()))
                    .append("</td><td>")
                    .append(escaped(mail.date()))
                    .append("</td></tr>\n");
        }
        return page(
                address,
                "<p><a href=\"/mail\">All mailboxes</a></p><table><tr><th scope=\"col\">Subject</th>"
                        + "<th scope=\"col\">From</th><th scope=\"col\">Date</th></tr>\n" + rows + "</table>");
    }

    static String message(String address, String id, ReceivedMail received) {
        var mail = ReadableMail.of(received);
        var back = "<p><a href=\"/mail/" + path(address) + "\">" + escaped(address) + "</a> · "
                + "<a href=\"/mail/api/mailboxes/" + path(address) + "/" + escaped(id) + "\">raw</a></p>";
        return page(
                mail.subject().isBlank() ? "(no subject)" : mail.subject(),
                back + "<h2>Text</h2><pre>" + escaped(mail.text()) + "</pre><h2>Headers</h2><pre>"
                        + escaped(mail.headers()) + "</pre>");
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + escaped(title) + "</title>" + STYLE
                + "</head><body><h1>" + escaped(title) + "</h1>" + body + "</body></html>";
    }

    private static String path(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
