package io.stellwerk.permissions;

/**
 * Person or system that sent a request.
 *
 * @param id the subject of its token, which stays the same
 * @param name the name to show to people
 */
public record Actor(String id, String name) {}
