/**
 * Reply tokens and Message-IDs: by them a customer's answer finds its ticket, and nobody else's message does. Tokens of links open
 * the customer's page.
 *
 * {@link MailIdentity} makes them, sealed with a {@link SigningKey}.
 */
@Feature(offers = {ConfiguredIdentity.class, MailIdentity.class})
@NullMarked
package io.stellwerk.notification.replytokens;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
