package io.stellwerk.benches.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.benches.load.Door.Answer;
import io.stellwerk.benches.load.Journal.Deed;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** Somebody who asks the desk for something, once, and answers when asked. Repeats are the network's doing. */
final class Customer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> TROUBLES = List.of(
            "I forgot my password and cannot sign in",
            "VPN disconnects every few minutes",
            "Mein Drucker druckt nur leere Seiten",
            "Ich brauche Zugriff auf das Laufwerk der Buchhaltung",
            "The whole office has no network since this morning",
            "Frage zu meiner letzten Bestellung");

    private final Door door;
    private final Journal journal;
    private final Random random;
    private final String address;
    private final String messageId;
    private boolean wroteByMail;

    Customer(Door door, Journal journal, Random random) {
        this.door = door;
        this.journal = journal;
        this.random = random;
        String self = new UUID(random.nextLong(), random.nextLong()).toString();
        this.address = "c." + self + "@customer.example";
        this.messageId = "<" + self + "@customer.example>";
    }

    /** Asks over one of the channels that answer, and may say the same again; tells which ticket it became. */
    String ask() {
        String trouble = TROUBLES.get(random.nextInt(TROUBLES.size()));
        Request request = switch (random.nextInt(3)) {
            case 0 -> web(trouble);
            case 1 -> call(trouble);
            default -> mail(trouble);
        };
        wroteByMail = request.path().equals("/emails");
        Answer first = send(request);
        String ticketId = first.text("ticketId");
        if (!List.of("opened", "duplicate").contains(first.text("outcome"))) {
            journal.contradiction("a new request became " + first.status() + " " + first.body());
            return ticketId;
        }
        journal.promised(ticketId, Deed.OPENED);
        if (random.nextInt(5) == 0) {
            Answer again = send(request);
            if (!again.text("ticketId").equals(ticketId)) {
                journal.contradiction("a repeat of " + ticketId + " became " + again.body());
            }
        }
        return ticketId;
    }

    /** Writes once more, by mail, to the ticket that was opened by mail. */
    void answer(String ticketId) {
        Answer answer = send(new Request(
                "/emails",
                "message/rfc822",
                """
                From: <%s>
                To: support@desk.example
                Subject: Re: my request
                Message-ID: <answer-%s>
                In-Reply-To: %s
                Date: Mon, 23 Nov 2026 11:15:00 +0100

                Thank you, it works again!
                """.formatted(address, messageId.substring(1, messageId.length() - 1), messageId)
                        .replace("\n", "\r\n"),
                ""));
        String outcome = answer.text("outcome");
        if (!List.of("appended", "duplicate").contains(outcome)
                || !answer.text("ticketId").equals(ticketId)) {
            journal.contradiction("an answer to " + ticketId + " became " + answer.status() + " " + answer.body());
        } else {
            journal.promised(ticketId, Deed.APPENDED);
        }
    }

    boolean wroteByMail() {
        return wroteByMail;
    }

    String address() {
        return address;
    }

    private Request web(String trouble) {
        return new Request(
                "/web-requests",
                "application/json",
                json(Map.of("email", address, "subject", trouble, "text", trouble + ". " + messageId)),
                messageId);
    }

    private Request call(String trouble) {
        return new Request(
                "/calls",
                "application/json",
                json(Map.of("email", address, "subject", trouble, "note", trouble + ". " + messageId)),
                messageId);
    }

    private Request mail(String trouble) {
        return new Request(
                "/emails",
                "message/rfc822",
                """
                From: <%s>
                To: support@desk.example
                Subject: %s
                Message-ID: %s
                Date: Mon, 23 Nov 2026 09:15:00 +0100

                %s.
                """.formatted(address, trouble, messageId, trouble).replace("\n", "\r\n"),
                "");
    }

    private Answer send(Request request) {
        return door.ask(random, "bench", "intake", "/api/intake/v1" + request.path(), request);
    }

    private static String json(Map<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request that can be sent again as it is. */
    private record Request(String path, String contentType, String body, String key)
            implements Consumer<HttpRequest.Builder> {

        @Override
        public void accept(HttpRequest.Builder builder) {
            builder.header("Content-Type", contentType).POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
            if (!key.isEmpty()) {
                builder.header("Idempotency-Key", key);
            }
        }
    }
}
