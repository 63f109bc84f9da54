/**
 * Correspondence with customers: when a customer is written to, to which address, in which language, and why not.
 *
 * {@link Correspondence} decides for a batch of events; {@link RecipientRules} says who may be written to, and
 * {@link SenderHistory} limits the automatic answers to one sender. What is decided is written into the ledger, from which
 * deliveries take it.
 */
@Feature(
        offers = {
            Answer.class,
            Cause.class,
            Contact.class,
            Contacts.class,
            Correspondence.class,
            MailThread.class,
            Notification.class,
            OwnAddresses.class,
            RefusalAnnouncements.class,
            SuppressionReason.class,
            WriteCorrespondence.class,
            ContactJson.class
        })
@NullMarked
package io.stellwerk.notification.correspondence;

import io.stellwerk.architecture.Feature;
import io.stellwerk.notification.correspondence.persistence.ContactJson;
import org.jspecify.annotations.NullMarked;
