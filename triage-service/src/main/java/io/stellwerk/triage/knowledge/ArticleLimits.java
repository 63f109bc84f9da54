package io.stellwerk.triage.knowledge;

/** Bounds of what an article may hold. */
public final class ArticleLimits {

    /** Articles of a desk. */
    public static final int MOST_ARTICLES = 20_000;
    /** Characters of a title. */
    public static final int TITLE = 150;
    /** Characters of a summary. */
    public static final int SUMMARY = 400;
    /** Characters of a body. */
    public static final int BODY = 30_000;
    /** Ways to ask for it, in one language. */
    public static final int PHRASES = 30;
    /** Characters of one of them. */
    public static final int PHRASE = 200;
    /** Steps of a solution. */
    public static final int STEPS = 20;
    /** Characters of a step. */
    public static final int STEP = 1_000;
    /** Characters of a step's question. */
    public static final int QUESTION = 200;
    /** Pages where readers can help themselves. */
    public static final int LINKS = 10;
    /** Characters of an address. */
    public static final int URL = 500;
    /** Fields to ask for. */
    public static final int ASK = 10;
    /** Characters of the name of a field or a category. */
    public static final int NAME = 60;

    private ArticleLimits() {}
}
