package io.stellwerk.intake.conversations.persistence;

import io.stellwerk.messaging.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts as a column has them. */
final class FactsJson {

    private FactsJson() {}

    /** Tells the JSON reader what facts are made of. */
    private static final class Facts extends LinkedHashMap<String, String> {}

    /** The facts; none if the column is empty. */
    static Map<String, String> read(@Nullable String json) {
        return json == null ? Map.of() : WireJson.read(json.getBytes(StandardCharsets.UTF_8), Facts.class);
    }
}
