package io.stellwerk.notification.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.util.Base64;

/** Tokens whose content is not what was signed. */
final class Tokens {

    private Tokens() {}

    static String with(String token, String claim, Object value) {
        String[] parts = token.split("\\.", -1);
        JsonObject claims =
                new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8)).put(claim, value);
        parts[1] = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.encode().getBytes(UTF_8));
        return String.join(".", parts);
    }
}
