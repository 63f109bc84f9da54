package io.stellwerk.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** What customers of the tests write. */
public final class IntakeFixtures {
    private IntakeFixtures() {}

    /** An address that no other test uses. */
    public static String newAddress() {
        return "c" + UUID.randomUUID().toString().substring(0, 13) + "@kunde.example";
    }

    /** A complete web request. */
    public static ObjectNode webRequest(String email) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", "Anna Berg")
                .put("email", email)
                .put("subject", "VPN bricht ab")
                .put("text", "Seit heute Morgen bricht das VPN alle fünf Minuten ab.")
                .put("language", "de");
    }
}
