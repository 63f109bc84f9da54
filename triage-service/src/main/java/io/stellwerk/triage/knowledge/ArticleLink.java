package io.stellwerk.triage.knowledge;

/** Page where readers can help themselves. */
public record ArticleLink(String title, String url) {}
