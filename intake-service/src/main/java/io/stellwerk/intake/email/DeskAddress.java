package io.stellwerk.intake.email;

import io.stellwerk.intake.replytokens.OutgoingMessageId;
import io.stellwerk.mail.Mailbox;

/** The mailbox that the desk receives at, and the domain of the Message-IDs that it makes. */
public record DeskAddress(String address, String domain) {

    /** The mailbox as the mail reader knows it. */
    public Mailbox mailbox() {
        return new Mailbox(address, id -> OutgoingMessageId.hasForm(id, domain));
    }
}
