package io.stellwerk.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An event in CloudEvents' structured mode: one JSON object that holds the attributes and the data. */
final class StructuredEvent {

    private final JsonNode event;

    private StructuredEvent(JsonNode event) {
        this.event = event;
    }

    static IncomingEvent read(Envelope envelope, Publishers publishers, @Nullable String key, byte[] value) {
        return new StructuredEvent(tree(value)).event(envelope, publishers, key);
    }

    private static JsonNode tree(byte[] value) {
        JsonNode tree;
        try {
            tree = WireJson.tree(value);
        } catch (UnreadablePayload e) {
            throw new MalformedEnvelope("the structured event cannot be read: " + e.getMessage());
        }
        if (!tree.isObject()) {
            throw new MalformedEnvelope("the structured event is no JSON object");
        }
        return tree;
    }

    private IncomingEvent event(Envelope envelope, Publishers publishers, @Nullable String key) {
        Attributes attributes = new Attributes(false);
        for (Attribute attribute : Attribute.values()) {
            String value = text(attribute.title());
            if (value != null) {
                attributes.put(attribute, value);
            }
        }
        envelope.attributes().mustNotContradict(attributes);
        String trace = envelope.traceparent();
        return attributes.event(
                publishers,
                trace == null ? TraceParent.valid(text(CloudEventHeaders.TRACEPARENT)) : trace,
                key,
                data());
    }

    private byte[] data() {
        JsonNode data = given("data");
        String base64 = text("data_base64");
        if (data != null && base64 != null) {
            throw new MalformedEnvelope("the structured event has both data and data_base64");
        }
        String contentType = text("datacontenttype");
        if (contentType != null && !isJson(contentType)) {
            throw MalformedEnvelope.at("the attribute datacontenttype", "is not JSON's");
        }
        if (data != null) {
            return WireJson.write(data);
        }
        if (base64 == null) {
            throw new MalformedEnvelope("the structured event has no data");
        }
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw MalformedEnvelope.at("data_base64", "is not Base64");
        }
    }

    private static boolean isJson(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
    }

    private @Nullable String text(String name) {
        JsonNode node = given(name);
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            throw MalformedEnvelope.at("the attribute " + name, "is no string");
        }
        return node.textValue();
    }

    private @Nullable JsonNode given(String name) {
        JsonNode node = event.get(name);
        return node == null || node.isNull() ? null : node;
    }
}
