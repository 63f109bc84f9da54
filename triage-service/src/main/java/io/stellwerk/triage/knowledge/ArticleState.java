package io.stellwerk.triage.knowledge;

/** Stage of an article, from its first draft to its retirement. */
public enum ArticleState {
    /** It is being written, and has never been published or was taken up again after it was retired. */
    DRAFT,
    /** One of its versions is found, even if later ones are being written. */
    PUBLISHED,
    /** It is kept, and not found. */
    RETIRED
}
