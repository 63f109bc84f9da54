package io.stellwerk.triage.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * State of an article that somebody has seen before changing it.
 *
 * @param version 0 if there was none
 * @param revision number of the last change, if they say it
 */
public record Seen(int version, @Nullable Long revision) {

    /** There was none. */
    public static final Seen NOTHING = new Seen(0, null);

    boolean isStill(Article article) {
        return version == article.version() && (revision == null || revision == article.revision());
    }
}
