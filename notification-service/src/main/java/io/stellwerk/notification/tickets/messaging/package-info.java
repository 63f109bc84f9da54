/** Consumers of the topics of intake, triage and escalation. */
@NullMarked
package io.stellwerk.notification.tickets.messaging;

import org.jspecify.annotations.NullMarked;
