package io.stellwerk.intake.integrations.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.stellwerk.intake.Words;
import io.stellwerk.messaging.StrictJson;
import io.stellwerk.testing.ContractExamples;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a producer may send is in the schema; the code refuses the rest and nothing else. */
class ChannelSchemaTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final ContractExamples CONTRACT = ContractExamples.ofType(ChannelMessage.TYPE);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(CONTRACT.schema(), InputFormat.JSON);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int INPUTS = 5_000;

    @Test
    void the_code_refuses_what_the_schema_refuses_and_nothing_else() {
        long seed = Long.getLong("contract.seed", 20261129L);
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < INPUTS; i++) {
            ObjectNode message = random.nextBoolean() ? tree(CONTRACT.full()) : tree(CONTRACT.minimal());
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                change(message, random);
            }
            boolean valid = SCHEMA.validate(
                            stripped(message).toString(),
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .isEmpty();
            assertThat(ChannelContract.faultOf(message, NOW).isEmpty())
                    .as("seed %d, input %d: %s", seed, i, message)
                    .isEqualTo(valid);
            refused += valid ? 0 : 1;
        }
        assertThat(refused).isBetween(INPUTS / 4, INPUTS * 9 / 10);
    }

    private static void change(ObjectNode message, Random random) {
        boolean inside = message.path("sender").isObject() && random.nextInt(3) == 0;
        ObjectNode parent = inside ? (ObjectNode) message.path("sender") : message;
        List<String> fields = inside
                ? List.of("name", "email", "phone", "externalId", "other")
                : List.of(
                        "channel",
                        "sourceMessageId",
                        "sender",
                        "subject",
                        "text",
                        "languageHint",
                        "facts",
                        "ticketNumber",
                        "receivedAt",
                        "other");
        String field = fields.get(random.nextInt(fields.size()));
        if (random.nextInt(5) == 0) {
            parent.remove(field);
        } else {
            parent.set(field, value(random));
        }
    }

    private static JsonNode value(Random random) {
        List<Supplier<JsonNode>> values = List.of(
                () -> JSON.textNode(text(random)),
                () -> JSON.textNode(
                        List.of("de", "EMAIL", "SW-1000041", "2026-11-23T09:20:00Z", "a@b.example", "+49 30 1")
                                .get(random.nextInt(6))),
                () -> JSON.textNode("x"
                        .repeat(List.of(1, 50, 51, 200, 201, 320, 321, 998, 999, 2001)
                                .get(random.nextInt(10)))),
                () -> JSON.numberNode(random.nextInt()),
                JSON::nullNode,
                () -> JSON.booleanNode(true),
                JSON::arrayNode,
                JSON::objectNode,
                () -> JSON.objectNode().put("k".repeat(1 + random.nextInt(202)), "v"),
                () -> JSON.objectNode().put("name", "A").put("email", text(random) + "@" + text(random)));
        return values.get(random.nextInt(values.size())).get();
    }

    private static String text(Random random) {
        String alphabet = "abzAZ059 .-_@+:/\\\"'<>()[],;\n\t\u0000\u007f\u00a0äß中\u200b\u3000Z";
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** As the schema says that it is looked at: without the blanks around the sender's fields. */
    private static ObjectNode stripped(ObjectNode message) {
        ObjectNode copy = message.deepCopy();
        if (copy.path("sender") instanceof ObjectNode sender) {
            for (String field : List.of("name", "email", "phone", "externalId")) {
                if (sender.path(field).isTextual()) {
                    sender.put(field, Words.strip(sender.path(field).textValue()));
                }
            }
        }
        return copy;
    }

    private static ObjectNode tree(ContractExamples.Example example) {
        return (ObjectNode) StrictJson.read(example.bytes());
    }
}
