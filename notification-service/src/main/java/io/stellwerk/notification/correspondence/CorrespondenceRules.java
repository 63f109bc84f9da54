package io.stellwerk.notification.correspondence;

import io.stellwerk.notification.storms.StormBreaker;
import java.time.Duration;

/**
 * Rules of correspondence.
 *
 * @param recipients who may be written to
 * @param storm when automatic mail is cut off
 * @param languagePatience how long a receipt waits for the customer's language, if nothing hints at it
 * @param promisePatience how long a receipt waits for the promise of an answer
 * @param suppressedFor how long an address is suppressed after mail came back
 */
public record CorrespondenceRules(
        RecipientRules recipients,
        StormBreaker.Policy storm,
        Duration languagePatience,
        Duration promisePatience,
        Duration suppressedFor) {

    /** Time that a receipt waits for what it is to tell, and for the language to tell it in. */
    Duration delay(Contact contact) {
        return contact.languageIsKnown() || languagePatience.compareTo(promisePatience) < 0
                ? promisePatience
                : languagePatience;
    }
}
