package io.stellwerk.benches.bare;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wrote, as intake has it when the HTTP request or the record is read.
 *
 * @param number of the arrival
 * @param key what the message is recognised by
 * @param fingerprint of its content, where the sender chose the key
 */
record Message(
        int number,
        String channel,
        String key,
        @Nullable String fingerprint,
        @Nullable String name,
        String email,
        String subject,
        String text,
        Instant receivedAt,
        @Nullable String trace) {

    private static final String FINGERPRINT = "0123456789abcdef".repeat(4);
    private static final int WEB_CUSTOMERS = 1_000;
    private static final int CHANNEL_CUSTOMERS = 10_000;

    /** A request from the web form, with the words of the benches. */
    static Message fromWeb(int number) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new Message(
                number,
                "WEB",
                "web:" + new UUID(random.nextLong(), random.nextLong()),
                FINGERPRINT,
                "Load " + number,
                "load-" + number % WEB_CUSTOMERS + "@customer.example",
                "I forgot my password",
                "Since this morning it does not work any more, please help.",
                Instant.now(),
                String.format(Locale.ROOT, "00-%016x%016x-%016x-01", random.nextLong(), number, random.nextLong()));
    }

    /** What an importer posts. The last digits of the message's id are the number of the arrival. */
    static String posted(int number) {
        String id = new UUID(ThreadLocalRandom.current().nextLong(), number).toString();
        return "{\"channel\":\"API\",\"sourceMessageId\":\"import-" + id
                + "\",\"sender\":{\"email\":\"import-" + number % CHANNEL_CUSTOMERS
                + "@customer.example\"},\"subject\":\"The printer jams\""
                + ",\"text\":\"It jams on every page, and the tray is stuck.\""
                + ",\"receivedAt\":\"2026-11-23T09:21:30Z\"}";
    }

    /** The message that was posted. */
    static Message fromChannel(Incoming posted) {
        String id = posted.text("sourceMessageId");
        return new Message(
                Integer.parseInt(id.substring(id.length() - 8), 16),
                posted.text("channel"),
                "channel:api:" + id,
                null,
                null,
                posted.text("email"),
                posted.text("subject"),
                posted.text("text"),
                Instant.parse(posted.text("receivedAt")),
                posted.trace());
    }
}
