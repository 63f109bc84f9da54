package io.stellwerk.triage.knowledge.api;

import io.stellwerk.triage.knowledge.ArticleLanguage;
import io.stellwerk.triage.knowledge.PublishedArticles.Published;
import io.stellwerk.triage.knowledge.Translation;
import io.stellwerk.triage.knowledge.api.TranslationView.LinkView;
import io.stellwerk.triage.knowledge.api.TranslationView.StepView;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Article as everyone sees it, in one language. Ways to ask for it and its author are the desk's own. */
record HelpArticleView(
        String id,
        int version,
        String category,
        ArticleLanguage language,
        String title,
        String summary,
        String body,
        List<StepView> steps,
        List<LinkView> links) {

    /** Title of one in the list of all. */
    record Title(String id, ArticleLanguage language, String title, String summary) {}

    /** Titles of a category. */
    record Category(String category, List<Title> articles) {}

    /** Titles by category. */
    record Titles(List<Category> categories) {}

    /** In the language that is wanted, else in the other. */
    static HelpArticleView of(Published article, ArticleLanguage wanted) {
        ArticleLanguage language = language(article, wanted);
        Map<ArticleLanguage, Translation> texts = article.content().translations();
        TranslationView text = TranslationView.shown(Objects.requireNonNull(texts.get(language)));
        return new HelpArticleView(
                article.id().value(),
                article.version(),
                article.content().category(),
                language,
                text.title(),
                text.summary(),
                text.body(),
                text.steps(),
                text.links());
    }

    static Title title(Published article, ArticleLanguage wanted) {
        HelpArticleView shown = of(article, wanted);
        return new Title(shown.id(), shown.language(), shown.title(), shown.summary());
    }

    private static ArticleLanguage language(Published article, ArticleLanguage wanted) {
        Map<ArticleLanguage, Translation> texts = article.content().translations();
        return texts.containsKey(wanted) ? wanted : texts.keySet().iterator().next();
    }
}
