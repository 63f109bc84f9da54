package io.stellwerk.benches.speed;

/** A ticket as an agent sees it, who may act on it as long as it is still so. */
public record SeenTicket(String ticketId, String etag) {}
