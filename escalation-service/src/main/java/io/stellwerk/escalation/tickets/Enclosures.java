package io.stellwerk.escalation.tickets;

import java.util.List;
import java.util.UUID;

/**
 * Additions to an agent's reply.
 *
 * @param cc addresses that get it, too
 * @param files files that the customer can fetch
 */
public record Enclosures(List<String> cc, List<File> files) {

    /** No addition. */
    public static final Enclosures NONE = new Enclosures(List.of(), List.of());

    /**
     * File of a conversation, as whoever attached it describes it; intake has it.
     *
     * @param size in bytes
     */
    public record File(UUID attachmentId, String name, long size) {}
}
