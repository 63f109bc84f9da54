package io.stellwerk.escalation.suppressions;

/** Payload of an event of notification about a ticket's customer. */
sealed interface SuppressionChange permits AddressSuppressed, SuppressionLifted {}
