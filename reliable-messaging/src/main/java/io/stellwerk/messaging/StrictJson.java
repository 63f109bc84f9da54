package io.stellwerk.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * JSON of strangers, read as it was sent: nothing is converted, no name may come twice in an object, and nothing may follow
 * the value.
 */
public final class StrictJson {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private StrictJson() {}

    /**
     * Reads a payload.
     *
     * @throws UnreadablePayload if it is not one JSON value
     */
    public static JsonNode read(byte[] json) {
        try {
            return READER.readTree(json);
        } catch (JsonProcessingException e) {
            throw UnreadablePayload.noJson(JsonNode.class, e);
        } catch (IOException e) {
            throw new UnreadablePayload(JsonNode.class, "the payload cannot be read");
        }
    }
}
