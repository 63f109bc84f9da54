/**
 * Notification: tells customers what happens to their tickets, keeps the ledger of who was told what, and shows the
 * desk live.
 *
 * Each package below is a feature; what configures and describes the service as a whole lies here.
 */
@NullMarked
package io.stellwerk.notification;

import org.jspecify.annotations.NullMarked;
