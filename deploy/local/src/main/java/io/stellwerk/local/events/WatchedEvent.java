package io.stellwerk.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** One event as it is shown: as a line for people, without a customer's words, or as CloudEvents JSON for machines. */
public final class WatchedEvent {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final Pattern TYPE = Pattern.compile("stellwerk\\.[a-z-]+\\.([a-z-]+)\\.v\\d+");
    /** Names, numbers and codes; what a person wrote has other characters, or is not among the fields. */
    private static final Pattern CODE = Pattern.compile("[\\w.:+-]{1,64}");

    private static final List<String> GIST = List.of(
            "status",
            "priority",
            "category",
            "language",
            "fromTier",
            "toTier",
            "tier",
            "queue",
            "owner",
            "agent",
            "reason",
            "cause",
            "channel",
            "automatic",
            "confidence",
            "template",
            "action",
            "metric",
            "percent",
            "firstResponse",
            "dueAt",
            "bounces",
            "sequence");

    private final ConsumerRecord<String, byte[]> record;
    private final @Nullable JsonNode data;

    public WatchedEvent(ConsumerRecord<String, byte[]> record) {
        this.record = record;
        this.data = parsed(record.value());
    }

    /** Whether it belongs to the ticket with this number or id. */
    public boolean isAbout(String ticket) {
        return ticket.equals(record.key())
                || ticket.equals(header("ce_subject"))
                || ticket.equalsIgnoreCase(text("ticketNumber"))
                || ticket.equals(text("ticketId"));
    }

    /** Time, topic, type, ticket, and the gist. */
    public String line(ZoneId zone) {
        var number = text("ticketNumber");
        return String.format(
                        Locale.ROOT,
                        "%s  %-28s %-24s %-12s %s",
                        TIME.withZone(zone).format(Instant.ofEpochMilli(record.timestamp())),
                        record.topic(),
                        shortType(),
                        number.isEmpty() ? shortId() : number,
                        gist())
                .stripTrailing();
    }

    /** The event in CloudEvents' structured JSON, with its place in Kafka as extension attributes. */
    public String json() {
        var event = JSON.createObjectNode().put("specversion", "1.0");
        put(event, "id", header("ce_id"));
        put(event, "type", header("ce_type"));
        put(event, "source", header("ce_source"));
        put(event, "subject", header("ce_subject"));
        put(event, "time", header("ce_time"));
        put(event, "traceparent", header("traceparent"));
        event.put("kafkatopic", record.topic());
        event.put("kafkapartition", record.partition());
        event.put("kafkaoffset", Long.toString(record.offset()));
        put(event, "kafkakey", record.key());
        if (data != null) {
            event.put("datacontenttype", "application/json").set("data", data);
        } else if (record.value() != null) {
            event.put("data_base64", record.value());
        }
        return event.toString();
    }

    private String gist() {
        if (data == null) {
            return record.value() == null ? "(deleted)" : "(not JSON)";
        }
        var parts = new ArrayList<String>();
        for (var field : GIST) {
            var value = data.get(field);
            var shown = value != null && value.isObject() ? value.path("code").asText("") : asText(value);
            if (CODE.matcher(shown).matches()) {
                parts.add(field + "=" + shown);
            }
        }
        return String.join(" ", parts);
    }

    private String shortType() {
        var type = header("ce_type");
        if (type == null) {
            return "(no type)";
        }
        var known = TYPE.matcher(type);
        return known.matches() ? known.group(1) : type;
    }

    private String shortId() {
        var key = record.key() == null ? "" : record.key();
        return key.length() == 36 ? key.substring(24) : "";
    }

    private String text(String field) {
        return data == null ? "" : asText(data.get(field));
    }

    private static String asText(@Nullable JsonNode value) {
        return value == null || value.isNull() || value.isContainerNode() ? "" : value.asText();
    }

    private @Nullable String header(String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void put(ObjectNode event, String name, @Nullable String value) {
        if (value != null) {
            event.put(name, value);
        }
    }

    private static @Nullable JsonNode parsed(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        try {
            return JSON.readTree(value);
        } catch (IOException _) {
            return null;
        }
    }
}
