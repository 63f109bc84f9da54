/**
 * How a notification becomes an e-mail and leaves over SMTP.
 */
@NullMarked
package io.stellwerk.notification.email;

import org.jspecify.annotations.NullMarked;
