/**
 * Deliveries: mails on their way from the ledger to the mail server, and what came of them.
 *
 * {@link DeliveryWorker} works in rounds of {@link DeliverMails}, which claims mails, hands them over and settles them;
 * {@link Settlement} decides what an answer of the mail server means.
 */
@Feature(offers = {RetryPolicy.class})
@NullMarked
package io.stellwerk.notification.deliveries;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
