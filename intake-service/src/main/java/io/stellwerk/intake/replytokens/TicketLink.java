package io.stellwerk.intake.replytokens;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Signed link to a customer's page: whoever has it may read and write in that ticket, and in no other.
 *
 * @param issued to the second
 */
public record TicketLink(UUID ticketId, Instant issued) {
    private static final String PURPOSE = "customer-page:v1";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{52}");
    private static final int VERSION = 1;
    private static final int SECONDS_BYTES = 5;
    private static final int TICKET = 2 + SECONDS_BYTES;
    private static final int SEAL = TICKET + 16;
    private static final Duration AHEAD = Duration.ofDays(1);

    /** Reads a link that this desk made; empty for everything else. */
    public static Optional<TicketLink> read(String token, TokenKeys keys) {
        if (!FORM.matcher(token).matches()) {
            return Optional.empty();
        }
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        if (bytes[0] != VERSION) {
            return Optional.empty();
        }
        int key = Byte.toUnsignedInt(bytes[1]);
        long issued = ByteBuffer.allocate(Long.BYTES)
                .put(Long.BYTES - SECONDS_BYTES, bytes, 2, SECONDS_BYTES)
                .getLong(0);
        UUID ticketId = MailSeal.uuid(bytes, TICKET);
        byte[] seal = Arrays.copyOfRange(bytes, SEAL, bytes.length);
        String claim = PURPOSE + ":" + key + ":" + issued + ":" + ticketId;
        return keys.forPurpose(key, PURPOSE)
                .filter(secret -> MailSeal.matches(claim, secret, seal))
                .map(_ -> new TicketLink(ticketId, Instant.ofEpochSecond(issued)));
    }

    /** Tells whether it counts at an instant; clocks may differ by a day. */
    public boolean counts(Instant now, Duration validity) {
        return now.isBefore(issued.plus(validity)) && !issued.isAfter(now.plus(AHEAD));
    }
}
