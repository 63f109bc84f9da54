package io.stellwerk.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The form as configured. Read at the start, which a schema that asks for more than the page can show ends. */
@Startup
@ApplicationScoped
public class ConfiguredForm {

    private static final String USUAL = "/forms/request.json";
    private static final int LONGEST = 20_000;
    private static final int MOST_FIELDS = 40;
    private static final Set<String> SHOWN = Set.of(
            "type",
            "title",
            "x-titles",
            "x-autocomplete",
            "x-multiline",
            "x-choices",
            "maxLength",
            "format",
            "enum",
            "description");

    private final JsonNode schema;
    private final RequestForm form;

    ConfiguredForm(FormConfig config) {
        schema = config.schema().map(ConfiguredForm::read).orElseGet(ConfiguredForm::usual);
        form = new RequestForm(fields(schema));
    }

    /** As the page gets it. */
    public JsonNode schema() {
        return schema;
    }

    /** As requests are checked. */
    public RequestForm form() {
        return form;
    }

    private static List<FormField> fields(JsonNode schema) {
        Set<String> required = Set.copyOf(texts(schema.path("required")));
        List<FormField> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode field = property.getValue();
            boolean isShown = field.path("type").asText().equals("string")
                    && field.propertyStream().allMatch(keyword -> SHOWN.contains(keyword.getKey()));
            if (!isShown || fields.size() == MOST_FIELDS) {
                throw new IllegalArgumentException("intake.request-form.schema: \"" + property.getKey()
                        + "\" is one field too many, or no string with nothing but " + SHOWN);
            }
            fields.add(new FormField(
                    property.getKey(),
                    required.contains(property.getKey()),
                    field.path("format").asText().equals("email"),
                    Math.min(LONGEST, field.path("maxLength").asInt(LONGEST)),
                    texts(field.path("enum"))));
        }
        return fields;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("intake.request-form.schema: " + file + " cannot be read as JSON", e);
        }
    }

    private static JsonNode usual() {
        try (InputStream file = ConfiguredForm.class.getResourceAsStream(USUAL)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
