package io.stellwerk.deadletters;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.messaging.DeadLetter;
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
 * @param base64 the payload, if it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PayloadView(
        UUID id,
        Map<String, String> headers,
        @Nullable String text,
        @Nullable String base64) {

    static PayloadView of(UUID id, DeadLetter.Content content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content.payload()))
                    .toString();
            return new PayloadView(id, content.headers(), text, null);
        } catch (CharacterCodingException e) {
            return new PayloadView(
                    id, content.headers(), null, Base64.getEncoder().encodeToString(content.payload()));
        }
    }
}
