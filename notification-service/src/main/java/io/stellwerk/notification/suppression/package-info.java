/**
 * Suppressed addresses: mail came back from there for good, so automatic mail, or all of it, is withheld.
 *
 * {@link DeliveryReport} judges a mail server's report; {@link Suppressions} decides what it changes, and when the
 * customer is heard from again.
 */
@Feature(
        offers = {
            DeliveryReport.class,
            SentMail.class,
            SuppressedAddresses.class,
            Suppression.class,
            SuppressionList.class,
            SuppressionNews.class,
            Suppressions.class,
            SuppressionConditions.class,
            MailReport.class,
            SuppressionEntry.class
        })
@NullMarked
package io.stellwerk.notification.suppression;

import io.stellwerk.architecture.Feature;
import io.stellwerk.notification.suppression.persistence.SuppressionConditions;
import io.stellwerk.notification.suppression.view.MailReport;
import io.stellwerk.notification.suppression.view.SuppressionEntry;
import org.jspecify.annotations.NullMarked;
