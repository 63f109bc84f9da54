package io.stellwerk.notification.messaging;

import java.util.UUID;

/** A mail came back: whose address it was for, and whether for good. */
public record MessageBounced(UUID ticketId, String address, boolean permanent) {}
