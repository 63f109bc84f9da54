/**
 * The worker that takes mails from the ledger and hands them over, and its health.
 */
@NullMarked
package io.stellwerk.notification.delivery;

import org.jspecify.annotations.NullMarked;
