/** The topics this service listens to, as its own small records, and the events it publishes. */
@NullMarked
package io.stellwerk.escalation.messaging;

import org.jspecify.annotations.NullMarked;
