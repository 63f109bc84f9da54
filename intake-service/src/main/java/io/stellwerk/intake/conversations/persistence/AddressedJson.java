package io.stellwerk.intake.conversations.persistence;

import io.stellwerk.intake.messages.Addressed;
import io.stellwerk.intake.messages.Correspondent;
import io.stellwerk.messaging.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mailboxes of a mail's header as their column stores them. The names are in databases: they stay. */
record AddressedJson(List<Mailbox> to, List<Mailbox> cc, List<Mailbox> replyTo) {

    /** A mailbox as it is stored. */
    record Mailbox(@Nullable String name, String address) {}

    static String write(Addressed addressed) {
        AddressedJson json =
                new AddressedJson(mailboxes(addressed.to()), mailboxes(addressed.cc()), mailboxes(addressed.replyTo()));
        return new String(WireJson.write(json), StandardCharsets.UTF_8);
    }

    /** The mailboxes of a column; nobody for messages from before they were kept. */
    static Addressed read(@Nullable String json) {
        return json == null
                ? Addressed.NOBODY
                : WireJson.read(json.getBytes(StandardCharsets.UTF_8), AddressedJson.class)
                        .addressed();
    }

    private Addressed addressed() {
        return new Addressed(correspondents(to), correspondents(cc), correspondents(replyTo));
    }

    private static List<Mailbox> mailboxes(List<Correspondent> correspondents) {
        return correspondents.stream()
                .map(one -> new Mailbox(one.name(), one.address()))
                .toList();
    }

    private static List<Correspondent> correspondents(List<Mailbox> mailboxes) {
        return mailboxes.stream()
                .map(one -> new Correspondent(one.name(), one.address()))
                .toList();
    }
}
