package io.stellwerk.notification.board;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What administrators see of the four services, as far as the console asks, in memory. */
final class AdminDesk {

    static final String KEY = "sw_n4q7zt2m_abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrstqx4zy7a";

    private final Map<String, JsonObject> people = new TreeMap<>();
    private final Map<String, JsonObject> modules = new TreeMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    AdminDesk() {
        people.put("anna", new JsonObject().put("name", "Anna Keller").put("tiers", JsonArray.of(1)));
        changeModule("password-reset", 1, "Hello {customer.name}, it is reset.");
    }

    /** What was asked of it that changes something, with its body. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Saves a text module, as another administrator does. */
    void changeModule(String id, int revision, String english) {
        modules.put(
                id,
                new JsonObject()
                        .put("category", "access")
                        .put("title", new JsonObject().put("de", "Kennwort").put("en", "Password"))
                        .put("body", new JsonObject().put("de", "Guten Tag").put("en", english))
                        .put("revision", revision));
    }

    void answers(Page page) {
        page.route("**/api/escalation/v1/agents", route -> route.fulfill(json(all("agents", people))));
        page.route("**/api/escalation/v1/agents/*", this::person);
        page.route(
                "**/api/escalation/v1/text-modules",
                route -> route.fulfill(json(all("textModules", modules)
                        .put("placeholders", JsonArray.of("{customer.name}", "{ticket.number}", "{agent.name}")))));
        page.route("**/api/escalation/v1/text-modules/*", this::module);
        page.route("**/api/intake/v1/api-keys**", this::key);
        AdminAnswers.fixed(page);
        page.route("**/api/notification/v1/templates/receipt/test-mail", route -> {
            asked.add("test-mail " + route.request().postData());
            route.fulfill(json(new JsonObject().put("outcome", "REFUSED").put("reason", "it said 550")));
        });
    }

    private void person(Route route) {
        Request request = route.request();
        String id = last(request);
        if (id.equals("me")) {
            route.fulfill(json(new JsonObject()
                    .put("id", SignIn.RUTH)
                    .put("name", "Ruth Adler")
                    .put("tiers", new JsonArray())));
        } else if (request.method().equals("DELETE")) {
            asked.add("remove " + id);
            people.remove(id);
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        } else if (id.contains("%20")) {
            refuse(route, 422, "INVALID_AGENT", "agentId", "is not a subject of 1 to 255 ASCII characters");
        } else {
            asked.add("put " + id + " " + request.postData());
            people.put(id, new JsonObject(request.postData()));
            route.fulfill(json(people.get(id)));
        }
    }

    private void module(Route route) {
        Request request = route.request();
        String id = last(request);
        JsonObject known = modules.get(id);
        String seen = Objects.requireNonNullElse(request.headers().get("if-match"), "\"0\"");
        JsonObject body = request.method().equals("PUT") ? new JsonObject(request.postData()) : new JsonObject();
        if (!seen.equals("\"" + (known == null ? 0 : known.getInteger("revision")) + "\"")) {
            refuse(route, 412, "STALE_TEXT_MODULE", "", "");
        } else if (body.encode().contains("{nobody}")) {
            refuse(route, 422, "INVALID_TEXT_MODULE", "body.en", "names the unknown placeholder {nobody}; known are x");
        } else if (body.isEmpty()) {
            asked.add("remove " + id);
            modules.remove(id);
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        } else {
            asked.add("put " + id + " " + seen);
            modules.put(id, body.put("revision", known == null ? 1 : known.getInteger("revision") + 1));
            route.fulfill(json(body.copy().put("id", id)));
        }
    }

    private void key(Route route) {
        Request request = route.request();
        JsonObject shown = new JsonObject("""
                {"keyId": "n4q7zt2m", "name": "Web shop", "scopes": ["channel:web"], "state": "ACTIVE", "createdBy": "ruth",
                 "createdAt": "2026-11-23T09:15:00Z", "expiresAt": "2027-11-23T00:00:00Z"}""");
        if (request.method().equals("GET")) {
            route.fulfill(json(new JsonObject().put("apiKeys", JsonArray.of(shown))));
            return;
        }
        if (request.url().endsWith("/api-keys")
                && new JsonObject(request.postData()).getJsonArray("scopes").isEmpty()) {
            refuse(route, 422, "INVALID_KEY_REQUEST", "scopes", "must not be empty");
            return;
        }
        asked.add(last(request) + " " + Objects.requireNonNullElse(request.postData(), ""));
        route.fulfill(json(
                request.url().endsWith("/revoke")
                        ? shown
                        : new JsonObject().put("key", KEY).put("apiKey", shown)));
    }

    /** Answers with a problem whose words are English, as the services' are. */
    static void refuse(Route route, int status, String code, String field, String message) {
        JsonArray errors = field.isEmpty()
                ? new JsonArray()
                : JsonArray.of(new JsonObject().put("field", field).put("message", message));
        route.fulfill(json(new JsonObject()
                        .put("status", status)
                        .put("code", code)
                        .put("detail", "English words")
                        .put("errors", errors))
                .setStatus(status)
                .setContentType("application/problem+json"));
    }

    private static JsonObject all(String name, Map<String, JsonObject> entries) {
        List<JsonObject> list = new ArrayList<>();
        entries.forEach((id, entry) -> list.add(entry.copy().put("id", id)));
        return new JsonObject().put(name, new JsonArray(list));
    }

    private static String last(Request request) {
        return request.url().substring(request.url().lastIndexOf('/') + 1);
    }

    private static Route.FulfillOptions json(JsonObject body) {
        return BoardBrowserBase.json(body.encode());
    }
}
