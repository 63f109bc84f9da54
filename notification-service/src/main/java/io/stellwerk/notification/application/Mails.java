package io.stellwerk.notification.application;

import io.smallrye.mutiny.Uni;
import io.stellwerk.notification.domain.Handover;
import io.stellwerk.notification.domain.OutgoingMail;

/** The way out to the mail server. */
public interface Mails {

    /** Hands one mail over. Whatever goes wrong is an outcome; this never fails. */
    Uni<Handover> handOver(OutgoingMail mail);
}
