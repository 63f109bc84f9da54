package io.stellwerk.benches.growth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * One of the tickets that were made, as it was then.
 *
 * @param number counts from one
 * @param email the customer's address
 * @param mailId the Message-ID by which the customer's mail is known, if it came by mail
 * @param receivedAt as ISO 8601
 * @param version what an agent who acts on the ticket has to have seen
 */
record FilledTicket(
        long number,
        UUID id,
        String email,
        String mailId,
        boolean byMail,
        String priority,
        String receivedAt,
        int tier,
        String status,
        int version,
        boolean pending) {

    static final String COLUMNS = """
            i, id, email, mail_id, channel = 'EMAIL' as by_mail, priority,
            to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as received_at, tier, status,
            sequence + 1 as version, not breached and not responded as pending""";

    static FilledTicket of(ResultSet row) throws SQLException {
        return new FilledTicket(
                row.getLong("i"),
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("mail_id"),
                row.getBoolean("by_mail"),
                row.getString("priority"),
                row.getString("received_at"),
                row.getInt("tier"),
                row.getString("status"),
                row.getInt("version"),
                row.getBoolean("pending"));
    }

    boolean isQueued() {
        return status.equals("QUEUED");
    }
}
