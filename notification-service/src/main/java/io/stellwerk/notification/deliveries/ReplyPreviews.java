package io.stellwerk.notification.deliveries;

import io.stellwerk.notification.correspondence.Answer;
import io.stellwerk.notification.templates.Language;

/** Mails of answers that are not sent yet, for those who write them. */
public interface ReplyPreviews {

    /** The mail as the customer would get it, but for the links that belong to a ticket. */
    Preview of(String ticketNumber, Language language, Answer answer);

    /** A mail to look at. */
    record Preview(String html, String text) {}
}
