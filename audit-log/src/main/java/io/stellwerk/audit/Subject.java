package io.stellwerk.audit;

import java.util.UUID;

/**
 * The thing that somebody did something with, or read.
 *
 * @param kind such as {@code ticket}
 * @param id by which its service knows it
 */
public record Subject(String kind, String id) {

    /** A subject with a UUID. */
    public static Subject of(String kind, UUID id) {
        return new Subject(kind, id.toString());
    }
}
