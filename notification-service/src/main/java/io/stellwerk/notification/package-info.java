/**
 * The notification service: tells customers what happens to their tickets, keeps the ledger of who was told what, and
 * shows the desk live. Its configuration lives here, its parts in the packages below.
 */
@NullMarked
package io.stellwerk.notification;

import org.jspecify.annotations.NullMarked;
