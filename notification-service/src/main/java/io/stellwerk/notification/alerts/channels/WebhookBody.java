package io.stellwerk.notification.alerts.channels;

import io.stellwerk.messaging.JsonRows;
import io.stellwerk.notification.alerts.Alert;
import io.stellwerk.notification.alerts.AlertMessage;
import io.stellwerk.notification.alerts.AlertWords;
import io.stellwerk.notification.alerts.WebhookForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bodies of webhooks in the forms that Slack, Teams and programs read. */
record WebhookBody(AlertWords words) {

    /** Number of tickets that a chat's message names. */
    private static final int NAMED = 20;

    String of(WebhookForm form, AlertMessage message) {
        return JsonRows.write(
                switch (form) {
                    case JSON -> json(message);
                    case SLACK -> Map.of("text", slack(message.alerts()));
                    case TEAMS -> teams(message.alerts());
                });
    }

    private Map<String, Object> json(AlertMessage message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", message.id());
        body.put("type", "stellwerk.alert");
        body.put("text", words.title(message.alerts()));
        body.put("alerts", message.alerts().stream().map(this::entry).toList());
        return body;
    }

    private Map<String, Object> entry(Alert alert) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", alert.kind());
        entry.put("ticketId", alert.ticketId());
        entry.put("ticketNumber", alert.ticketNumber());
        entry.put("tier", alert.tier());
        putIfKnown(entry, "priority", alert.priority());
        putIfKnown(entry, "owner", alert.owner());
        putIfKnown(entry, "dueAt", alert.dueAt());
        entry.put("occurredAt", alert.occurredAt());
        putIfKnown(entry, "link", words.link(alert));
        return entry;
    }

    private static void putIfKnown(Map<String, Object> entry, String name, @Nullable Object value) {
        if (value != null) {
            entry.put(name, value);
        }
    }

    /** In Slack's markup, three characters are its own. */
    private String slack(List<Alert> alerts) {
        String lines = alerts.stream()
                .limit(NAMED)
                .map(alert -> {
                    String link = words.link(alert);
                    String line = escaped(words.line(alert));
                    return link == null ? line : "<" + escaped(link) + "|" + line + ">";
                })
                .collect(Collectors.joining("\n"));
        String title = alerts.size() == 1 ? "" : "*" + escaped(words.title(alerts)) + "*\n";
        return title + lines + more(alerts);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private Map<String, Object> teams(List<Alert> alerts) {
        List<Object> blocks = new ArrayList<>();
        blocks.add(block(words.title(alerts), "Bolder"));
        if (alerts.size() > 1) {
            alerts.stream().limit(NAMED).forEach(alert -> blocks.add(block(words.line(alert), "Default")));
            if (alerts.size() > NAMED) {
                blocks.add(block(more(alerts).strip(), "Default"));
            }
        }
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("type", "AdaptiveCard");
        card.put("version", "1.4");
        card.put("body", blocks);
        String link = words.link(alerts.getFirst());
        if (link != null && alerts.size() == 1) {
            card.put(
                    "actions",
                    List.of(Map.of(
                            "type", "Action.OpenUrl", "title", alerts.getFirst().ticketNumber(), "url", link)));
        }
        Map<String, Object> attachment = new LinkedHashMap<>();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        attachment.put("content", card);
        return Map.of("type", "message", "attachments", List.of(attachment));
    }

    private static Map<String, Object> block(String text, String weight) {
        return Map.of("type", "TextBlock", "text", text, "wrap", true, "weight", weight);
    }

    private String more(List<Alert> alerts) {
        return alerts.size() > NAMED ? "\n" + words.andMore(alerts.size() - NAMED) : "";
    }
}
