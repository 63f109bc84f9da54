package io.stellwerk.notification.deliveries;

import io.smallrye.mutiny.Uni;

/** The mail server. */
public interface Mails {

    /** Hands one mail over. A failure is a result too; the Uni never fails. */
    Uni<SendResult> handOver(OutgoingMail mail);
}
