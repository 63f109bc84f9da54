package io.stellwerk.notification.deliveries;

import io.smallrye.mutiny.Uni;

/** The way out to the mail server. */
public interface Mails {

    /** Hands one mail over. Whatever goes wrong is an outcome; this never fails. */
    Uni<Handover> handOver(OutgoingMail mail);
}
