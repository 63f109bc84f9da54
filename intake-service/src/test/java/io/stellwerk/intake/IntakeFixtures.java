package io.stellwerk.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
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

    /** A complete call note. */
    public static ObjectNode call(String phone) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("phone", phone)
                .put("name", "Anna Berg")
                .put("subject", "Passwort vergessen")
                .put("note", "Ruft an, weil die Anmeldung nicht geht.");
    }

    /** A message as a channel integration posts it. */
    public static ObjectNode channelMessage(String sourceMessageId, String email) {
        ObjectNode message = JsonNodeFactory.instance
                .objectNode()
                .put("channel", "CHAT")
                .put("sourceMessageId", sourceMessageId)
                .put("text", "Der Drucker druckt nur leere Seiten.")
                .put("receivedAt", "2026-11-23T09:21:30Z");
        message.putObject("sender").put("email", email);
        return message;
    }

    /** A mail server's report that a message of this id could not be delivered. */
    public static String bounceOf(String messageId) {
        return String.join(
                "\r\n",
                "From: MAILER-DAEMON@mx.example",
                "To: support@desk.example",
                "Message-ID: <" + UUID.randomUUID() + "@mx.example>",
                "Subject: Undelivered Mail",
                "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"r\"",
                "",
                "--r",
                "Content-Type: text/plain",
                "",
                "It could not be delivered.",
                "--r",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mx.example",
                "",
                "Final-Recipient: rfc822; anna@kunde.example",
                "Action: failed",
                "Status: 5.1.1",
                "--r",
                "Content-Type: text/rfc822-headers",
                "",
                "From: support@desk.example",
                "Message-ID: " + messageId,
                "Subject: Re: Frage",
                "",
                "--r--",
                "");
    }

    /** A mail to the desk. */
    public static Mail mailFrom(String address) {
        return new Mail(address);
    }

    /** A plain mail in the making. */
    public static final class Mail {
        private final StringBuilder header = new StringBuilder();
        private String messageId = "<" + UUID.randomUUID() + "@kunde.example>";
        private String attachment = "";

        Mail(String from) {
            with("From", "Anna Berg <" + from + ">");
            with("Date", "Mon, 23 Nov 2026 09:15:00 +0000");
        }

        /** Another header field. */
        public Mail with(String name, String value) {
            header.append(name).append(": ").append(value).append("\r\n");
            return this;
        }

        /** With this Message-ID. */
        public Mail id(String id) {
            messageId = id;
            return this;
        }

        /** With a file. */
        public Mail attaching(String name, byte[] content) {
            attachment = "--b\r\nContent-Type: application/octet-stream; name=\"" + name
                    + "\"\r\nContent-Disposition: attachment; filename=\"" + name
                    + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                    + Base64.getMimeEncoder().encodeToString(content) + "\r\n";
            return this;
        }

        /** The raw mail with this subject and text. */
        public String saying(String subject, String text) {
            with("Subject", subject);
            with("Message-ID", messageId);
            if (!header.toString().contains("\nTo: ")) {
                with("To", "support@desk.example");
            }
            with("MIME-Version", "1.0");
            String plain = "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
            return attachment.isEmpty()
                    ? header + plain
                    : header + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n" + plain + attachment
                            + "--b--\r\n";
        }
    }
}
