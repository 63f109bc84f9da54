package io.stellwerk.local.gateway;

import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.ReceivedMail;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The local mail server's mailboxes, as pages for people under /mail and as data under /mail/api. */
final class MailPages {

    private static final Logger LOG = LoggerFactory.getLogger(MailPages.class);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String API = "/mail/api/mailboxes";

    private final Vertx vertx;
    private final MailServer mail;

    MailPages(Vertx vertx, MailServer mail) {
        this.vertx = vertx;
        this.mail = mail;
    }

    void answer(HttpServerRequest request) {
        if (!READING.contains(request.method())) {
            Problems.METHOD_NOT_ALLOWED.answer(request.response());
            return;
        }
        var response = request.response();
        vertx.executeBlocking(() -> pageFor(request.path()))
                .onSuccess(page -> page.ifPresentOrElse(
                        found -> found.answer(response), () -> Problems.NOT_FOUND.answer(response)))
                .onFailure(failure -> {
                    LOG.error("A mailbox cannot be shown", failure);
                    response.setStatusCode(500).end();
                });
    }

    private Optional<Page> pageFor(String path) {
        if (path.equals(API)) {
            return Optional.of(Page.json(mailboxes()));
        }
        if (path.startsWith(API + "/")) {
            return dataFor(path.substring(API.length() + 1).split("/", 3));
        }
        var parts = path.substring("/mail".length()).split("/", 4);
        if (parts.length < 2 || parts[1].isEmpty()) {
            return Optional.of(Page.html(MailHtml.mailboxes(mail)));
        }
        var address = decoded(parts[1]);
        var messages = mail.messagesFor(address);
        if (parts.length == 2 || parts[2].isEmpty()) {
            return Optional.of(Page.html(MailHtml.messages(address, messages)));
        }
        return message(messages, parts[2]).map(found -> Page.html(MailHtml.message(address, parts[2], found)));
    }

    private Optional<Page> dataFor(String[] parts) {
        var messages = mail.messagesFor(decoded(parts[0]));
        if (parts.length == 1) {
            return Optional.of(Page.json(headers(messages)));
        }
        return message(messages, parts[1]).map(found -> Page.eml(found.content()));
    }

    private JsonArray mailboxes() {
        var list = new JsonArray();
        for (var address : mail.addresses()) {
            list.add(new JsonObject()
                    .put("address", address)
                    .put("messages", mail.messagesFor(address).size()));
        }
        return list;
    }

    private static JsonArray headers(List<ReceivedMail> messages) {
        var list = new JsonArray();
        for (var mail : messages) {
            var read = ReadableMail.of(mail);
            list.add(new JsonObject()
                    .put("id", MailKey.of(mail))
                    .put("recipient", mail.recipient())
                    .put("from", read.from())
                    .put("to", read.to())
                    .put("subject", read.subject())
                    .put("date", read.date())
                    .put("messageId", read.messageId()));
        }
        return list;
    }

    private static Optional<ReceivedMail> message(List<ReceivedMail> messages, String id) {
        return messages.stream().filter(mail -> MailKey.of(mail).equals(id)).findFirst();
    }

    /** An address as part of a path; a plus sign in it is a plus sign. */
    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return part;
        }
    }

    private record Page(String contentType, Buffer body) {

        static Page html(String text) {
            return new Page("text/html; charset=utf-8", Buffer.buffer(text));
        }

        static Page json(JsonArray list) {
            return new Page("application/json", list.toBuffer());
        }

        static Page eml(byte[] content) {
            return new Page("message/rfc822", Buffer.buffer(content));
        }

        void answer(HttpServerResponse response) {
            response.putHeader("Content-Type", contentType)
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                    .putHeader("Cache-Control", "no-store")
                    .end(body);
        }
    }
}
