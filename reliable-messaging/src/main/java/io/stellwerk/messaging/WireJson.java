package io.stellwerk.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How payloads look on the wire: ISO-8601 instants, absent instead of null, unknown fields ignored, unknown enum
 * constants read as the one marked {@link com.fasterxml.jackson.annotation.JsonEnumDefaultValue}.
 */
public final class WireJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
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
            throw new UnreadablePayload(type, "wrong at " + e.getPathReference());
        } catch (JsonProcessingException e) {
            throw new UnreadablePayload(
                    type, "no JSON at byte " + e.getLocation().getByteOffset());
        } catch (IOException e) {
            throw new UnreadablePayload(type, "the payload cannot be read");
        }
    }
}
