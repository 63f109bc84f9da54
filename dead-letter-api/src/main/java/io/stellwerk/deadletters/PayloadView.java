package io.stellwerk.deadletters;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.messaging.DeadLetterSummary;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is in a dead letter: customers' words.
 *
 * @param text the payload, if it is text in UTF-8
 * @param base64 the payload, if it is not; neither is there if the record had none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PayloadView(
        UUID id,
        Map<String, String> headers,
        @Nullable String text,
        @Nullable String base64) {

    static PayloadView of(UUID id, DeadLetterSummary.Content content) {
        Map<String, String> headers = content.headers().shown();
        byte[] payload = content.payload();
        if (payload == null) {
            return new PayloadView(id, headers, null, null);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
            return new PayloadView(id, headers, text, null);
        } catch (CharacterCodingException e) {
            return new PayloadView(id, headers, null, Base64.getEncoder().encodeToString(payload));
        }
    }
}
