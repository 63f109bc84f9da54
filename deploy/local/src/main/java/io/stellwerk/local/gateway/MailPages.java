package io.stellwerk.local.gateway;

import io.stellwerk.embedded.MailServer;
import io.stellwerk.embedded.ReceivedMail;
import io.stellwerk.local.mailbox.MailKey;
import io.stellwerk.local.mailbox.SetAsideActions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
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
    private static final int MOST_SHOWN = 200;

    private final Vertx vertx;
    private final MailServer mail;
    private final SetAsidePages setAside;

    MailPages(Vertx vertx, MailServer mail, SetAsideActions setAside) {
        this.vertx = vertx;
        this.mail = mail;
        this.setAside = new SetAsidePages(setAside);
    }

    void answer(HttpServerRequest request, String path) {
        var response = request.response();
        var reads = READING.contains(request.method());
        if (!reads && !setAside.isAction(path)) {
            Problems.METHOD_NOT_ALLOWED.answer(response);
            return;
        }
        vertx.executeBlocking(() -> reads ? pageFor(path) : setAside.act(request.method(), path), false)
                .onSuccess(page -> page.ifPresentOrElse(
                        found -> found.answer(response), () -> Problems.NOT_FOUND.answer(response)))
                .onFailure(failure -> {
                    LOG.error(
                            "A mailbox cannot be shown reason={}",
                            failure.getClass().getName());
                    Problems.INTERNAL_ERROR.answer(response);
                });
    }

    private Optional<Page> pageFor(String path) throws IOException {
        if (SetAsidePages.has(path)) {
            return setAside.pageFor(path);
        }
        if (path.equals(API)) {
            return Optional.of(Page.json(mailboxes()));
        }
        if (path.startsWith(API + "/")) {
            return dataFor(path.substring(API.length() + 1).split("/", 3));
        }
        var parts = path.substring("/mail".length()).split("/", 4);
        if (parts.length < 2 || parts[1].isEmpty()) {
            return Optional.of(Page.html(MailHtml.mailboxes(mail, setAside.all())));
        }
        var address = decoded(parts[1]);
        var messages = mail.messagesFor(address);
        if (parts.length == 2 || parts[2].isEmpty()) {
            return Optional.of(Page.html(MailHtml.messages(address, newest(messages))));
        }
        return message(messages, parts[2]).map(found -> Page.html(MailHtml.message(address, parts[2], found)));
    }

    private Optional<Page> dataFor(String[] parts) {
        var messages = mail.messagesFor(decoded(parts[0]));
        if (parts.length == 1) {
            return Optional.of(Page.json(headers(newest(messages))));
        }
        return message(messages, parts[1]).map(found -> Page.eml(found.content()));
    }

    private static List<ReceivedMail> newest(List<ReceivedMail> messages) {
        return messages.subList(Math.max(0, messages.size() - MOST_SHOWN), messages.size());
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
}
