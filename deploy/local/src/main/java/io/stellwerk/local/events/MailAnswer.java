package io.stellwerk.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What intake said to a mail that was handed in. */
public sealed interface MailAnswer {

    /** It was taken: opened, appended, duplicate or ignored. */
    record Taken(String outcome, String ticketNumber) implements MailAnswer {
        @Override
        public String line() {
            return outcome + (ticketNumber.isEmpty() ? "" : " " + ticketNumber);
        }
    }

    /** It was refused, for the reason that the code names. */
    record Refused(String code) implements MailAnswer {
        @Override
        public String line() {
            return "refused " + code;
        }
    }

    /** No answer, or one that only says that something failed. */
    record None(String reason) implements MailAnswer {
        @Override
        public String line() {
            return "no answer: " + reason;
        }
    }

    /** The answer for a person, in a few words. */
    String line();

    /** The answer in an HTTP response. */
    static MailAnswer of(int status, byte[] body) {
        JsonNode json;
        try {
            json = new JsonMapper().readTree(body);
        } catch (IOException _) {
            return new None("status " + status + ", " + new String(body, StandardCharsets.UTF_8).length()
                    + " characters that are not JSON");
        }
        if (status / 100 == 2) {
            return new Taken(
                    json.path("outcome").asText("?"), json.path("ticketNumber").asText(""));
        }
        var code = json.path("code").asText("status " + status);
        return status / 100 == 4 ? new Refused(code) : new None(code);
    }
}
