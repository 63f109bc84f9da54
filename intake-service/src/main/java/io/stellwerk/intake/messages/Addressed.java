package io.stellwerk.intake.messages;

import java.util.List;

/**
 * The mailboxes that a mail's header names beside its sender's.
 *
 * @param to the recipients, the desk among them
 * @param cc those who got a copy
 * @param replyTo where the sender wants answers, if it says so
 */
public record Addressed(List<Correspondent> to, List<Correspondent> cc, List<Correspondent> replyTo) {
    /** Nobody is named. */
    public static final Addressed NOBODY = new Addressed(List.of(), List.of(), List.of());
}
