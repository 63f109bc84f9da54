package io.stellwerk.local.gateway;

import io.stellwerk.local.mailbox.SetAsideActions;
import io.stellwerk.local.mailbox.SetAsideMail;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Mails that were set aside, as data under /mail/api/set-aside, and what an operator can do about them. */
final class SetAsidePages {

    private static final String API = "/mail/api/set-aside";
    private static final Pattern ONE = Pattern.compile(API + "/(\\d{1,12})");
    private static final Pattern ACTION = Pattern.compile(API + "/(\\d{1,12})/(retry|discard)");

    private final SetAsideActions setAside;

    SetAsidePages(SetAsideActions setAside) {
        this.setAside = setAside;
    }

    static boolean has(String path) {
        return path.equals(API) || path.startsWith(API + "/");
    }

    boolean isAction(String path) {
        return ACTION.matcher(path).matches();
    }

    List<SetAsideMail> all() {
        return setAside.mails().all();
    }

    Optional<Page> pageFor(String path) throws IOException {
        if (path.equals(API)) {
            var list = new JsonArray();
            all().forEach(mail -> list.add(json(mail)));
            return Optional.of(Page.json(list));
        }
        var one = ONE.matcher(path);
        if (!one.matches()) {
            return Optional.empty();
        }
        var id = Long.parseLong(one.group(1));
        return setAside.mails().find(id).isPresent()
                ? Optional.of(Page.eml(Files.readAllBytes(setAside.mails().content(id))))
                : Optional.empty();
    }

    Optional<Page> act(HttpMethod method, String path) throws IOException, InterruptedException {
        var action = ACTION.matcher(path);
        if (!method.equals(HttpMethod.POST) || !action.matches()) {
            return Optional.empty();
        }
        var id = Long.parseLong(action.group(1));
        var outcome = action.group(2).equals("retry")
                ? setAside.retry(id)
                : Optional.of("discarded").filter(_ -> setAside.discard(id));
        return outcome.map(said -> Page.json(new JsonObject().put("id", id).put("outcome", said)));
    }

    private static JsonObject json(SetAsideMail mail) {
        return new JsonObject()
                .put("id", mail.id())
                .put("recipient", mail.recipient())
                .put("reason", mail.reason())
                .put("attempts", mail.attempts())
                .put("since", mail.since().toString());
    }
}
