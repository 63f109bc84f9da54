package io.stellwerk.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How payloads look on the wire: ISO-8601 instants, absent instead of null, unknown fields ignored, unknown enum
 * constants read as the one marked {@link com.fasterxml.jackson.annotation.JsonEnumDefaultValue}. A field that occurs twice,
 * a number for a text or anything behind the end is refused: readers would disagree about what was said.
 */
public final class WireJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private WireJson() {}

    /** Writes a payload as UTF-8 JSON. */
    public static byte[] write(Object payload) {
        try {
            return MAPPER.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not writable as JSON: " + payload.getClass().getName(), e);
        }
    }

    /**
     * Reads JSON of any shape.
     *
     * @throws UnreadablePayload if it is none
     */
    static JsonNode tree(byte[] json) {
        return read(json, JsonNode.class);
    }

    /**
     * Reads a payload.
     *
     * @throws UnreadablePayload if it is not JSON of that shape
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            @Nullable T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new UnreadablePayload(type, "the payload is null");
            }
            return value;
        } catch (JsonMappingException e) {
            throw new UnreadablePayload(type, "wrong at " + place(e));
        } catch (JsonProcessingException e) {
            throw UnreadablePayload.noJson(type, e);
        } catch (IOException e) {
            throw new UnreadablePayload(type, "the payload cannot be read");
        }
    }

    /** A map's keys are words of whoever wrote the payload; a record's fields are not. */
    private static String place(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> {
                    if (step.getFieldName() == null) {
                        return "[" + step.getIndex() + "]";
                    }
                    return step.getFrom() instanceof Map ? "(a key)" : step.getFieldName();
                })
                .collect(Collectors.joining(".", "\"", "\""));
    }
}
