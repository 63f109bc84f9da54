/** Mails as they leave: words, headers, and the mail server. */
@NullMarked
package io.stellwerk.notification.deliveries.smtp;

import org.jspecify.annotations.NullMarked;
