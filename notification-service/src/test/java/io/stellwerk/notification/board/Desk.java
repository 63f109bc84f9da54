package io.stellwerk.notification.board;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tickets with which a browser works: escalation and intake, as far as the console asks them, in memory. */
final class Desk {

    private static final Pattern TICKETS = Pattern.compile(".*/api/escalation/v1/tickets(/counts)?\\?.*");
    private static final Pattern TICKET =
            Pattern.compile(".*/api/escalation/v1/tickets/([0-9a-f-]{36})(?:/(?!visit|draft)([a-z-]+))?$");
    private static final Pattern CONVERSATION = Pattern.compile(".*/api/intake/v1/conversations/.*");
    private static final Map<String, JsonArray> ALLOWED = Map.of(
            "QUEUED", JsonArray.of("accept"),
            "IN_PROGRESS", JsonArray.of("reply", "note", "escalate", "wait", "resolve", "reclassify"),
            "WAITING_FOR_CUSTOMER", JsonArray.of("reply", "resume", "resolve"),
            "RESOLVED", JsonArray.of("reopen", "close"));

    private final List<JsonObject> tickets = new CopyOnWriteArrayList<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final JsonArray messages = new JsonArray();

    /** Adds a ticket whose first response is due in so many minutes. */
    String ticket(String subject, String status, @Nullable String owner, String priority, long dueInMinutes) {
        String id = UUID.randomUUID().toString();
        tickets.add(new JsonObject()
                .put("ticketId", id)
                .put("ticketNumber", "SW-" + (1_000_001 + tickets.size()))
                .put("subject", subject)
                .put("status", status)
                .put("owner", owner)
                .put("tier", 1)
                .put("priority", priority)
                .put("customerId", UUID.randomUUID().toString())
                .put("receivedAt", "2026-11-23T09:15:00Z")
                .put("version", 1)
                .put("updatedAt", Instant.now().toString())
                .put("handOvers", new JsonArray())
                .put("allowedActions", ALLOWED.get(status))
                .put("firstResponse", running(dueInMinutes)));
        return id;
    }

    /** A ticket that somebody else changes. */
    void change(String id, String status, @Nullable String owner) {
        change(of(id), status, owner);
    }

    /** A ticket whose customer was answered, and has written since: that is to be answered within so many minutes. */
    void promise(String id, long dueInMinutes) {
        JsonObject ticket = of(id);
        ticket.getJsonObject("firstResponse")
                .put("state", "MET")
                .put("respondedAt", Instant.now().toString());
        ticket.put("nextResponse", running(dueInMinutes));
        change(ticket, ticket.getString("status"), ticket.getString("owner"));
    }

    /** A ticket whose customer has written. */
    void touch(String id) {
        of(id).put("updatedAt", Instant.now().toString());
    }

    private JsonObject of(String id) {
        return tickets.stream()
                .filter(each -> id.equals(each.getString("ticketId")))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject running(long dueInMinutes) {
        Instant due = Instant.now().plus(Duration.ofMinutes(dueInMinutes));
        return new JsonObject().put("state", "RUNNING").put("dueAt", due.toString());
    }

    private static void change(JsonObject ticket, String status, @Nullable String owner) {
        ticket.put("status", status)
                .put("owner", owner)
                .put("allowedActions", ALLOWED.get(status))
                .put("version", ticket.getInteger("version") + 1)
                .put("updatedAt", Instant.now().toString());
    }

    /** A reply that makes no new version of the ticket. */
    void replies(String id, String name, String text) {
        message(name, text);
        touch(id);
    }

    void message(String name, String text) {
        messages.add(new JsonObject()
                .put("direction", "INBOUND")
                .put("channel", "EMAIL")
                .put("name", name)
                .put("text", text)
                .put("receivedAt", "2026-11-23T09:15:00Z"));
    }

    /** The actions that were taken, with the subjects of their tickets. */
    List<String> done() {
        return List.copyOf(done);
    }

    void answers(Page page) {
        page.route(TICKETS, route -> answer(route, page(route.request())));
        page.route(TICKET, this::ticket);
        page.route(
                CONVERSATION,
                route -> answer(
                        route,
                        new JsonObject()
                                .put(
                                        "customer",
                                        new JsonObject()
                                                .put("name", "Ilse Vogt")
                                                .put("emails", JsonArray.of("ilse@print.example")))
                                .put("messages", messages)));
    }

    private JsonObject page(Request request) {
        List<String> parameters =
                Arrays.asList(URLDecoder.decode(URI.create(request.url()).getRawQuery(), StandardCharsets.UTF_8)
                        .split("&"));
        List<JsonObject> found = new ArrayList<>(tickets);
        List<String> statuses = values(parameters, "status");
        found.removeIf(ticket -> !statuses.isEmpty() && !statuses.contains(ticket.getString("status")));
        values(parameters, "updatedSince")
                .forEach(since -> found.removeIf(
                        ticket -> Instant.parse(ticket.getString("updatedAt")).isBefore(Instant.parse(since))));
        values(parameters, "owner").stream()
                .map(owner -> owner.equals("me") ? SignIn.ANNA : owner)
                .forEach(owner -> found.removeIf(ticket -> !owner.equals(ticket.getString("owner"))));
        values(parameters, "customer")
                .forEach(id -> found.removeIf(ticket -> !id.equals(ticket.getString("customerId"))));
        if (request.url().contains("/counts?")) {
            return new JsonObject().put("total", found.size()).put("atLeast", false);
        }
        int from = number(parameters, "cursor");
        int to = Math.min(found.size(), from + number(parameters, "limit"));
        JsonObject page = new JsonObject().put("tickets", new JsonArray(found.subList(from, to)));
        return to < found.size() ? page.put("nextCursor", Integer.toString(to)) : page;
    }

    private static int number(List<String> parameters, String name) {
        return values(parameters, name).stream().mapToInt(Integer::parseInt).sum();
    }

    private static List<String> values(List<String> parameters, String name) {
        return parameters.stream()
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .toList();
    }

    private void ticket(Route route) {
        var path = TICKET.matcher(route.request().url());
        JsonObject ticket = path.find() ? of(path.group(1)) : new JsonObject();
        String action = path.group(2);
        if ("history".equals(action)) {
            answer(route, new JsonObject().put("entries", new JsonArray()));
            return;
        }
        if (action != null) {
            done.add(action + " " + ticket.getString("subject"));
            if (action.equals("reclassify")) {
                ticket.mergeIn(new JsonObject(route.request().postData()));
            }
            String status = switch (action) {
                case "accept" -> "IN_PROGRESS";
                case "escalate" -> "QUEUED";
                case "wait" -> "WAITING_FOR_CUSTOMER";
                case "resolve" -> "RESOLVED";
                default -> ticket.getString("status");
            };
            change(ticket, status, status.equals("QUEUED") ? null : SignIn.ANNA);
        }
        answer(route, ticket);
    }

    private static void answer(Route route, JsonObject body) {
        route.fulfill(BoardBrowserBase.json(body.encode()));
    }
}
