package io.stellwerk.triage.knowledge.api;

import io.stellwerk.triage.knowledge.ArticleHit;
import io.stellwerk.triage.knowledge.ArticleLanguage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Articles that were found for a question. */
@Schema(name = "ArticleHits")
record HitsView(@Schema(description = "the best one first") List<HitView> hits) {

    /** One of them. */
    @Schema(name = "ArticleHit")
    record HitView(
            String id,
            int version,
            String title,
            String summary,
            ArticleLanguage language,

            @Schema(
                    description =
                            "share of the question that the article explains, from 0 to 1; comparable between questions")
            double score,

            @Schema(description = "whether the desk may answer by this article alone")
            boolean sure,

            PassageView passage) {}

    /** The part of an article that fits best. */
    @Schema(name = "ArticlePassage")
    record PassageView(
            String text,

            @Schema(description = "where the question's words are: each a range of UTF-16 units, the end excluded")
            List<List<Integer>> marks) {}

    static HitsView of(List<ArticleHit> hits) {
        return new HitsView(hits.stream().map(HitsView::view).toList());
    }

    private static HitView view(ArticleHit hit) {
        return new HitView(
                hit.id().value(),
                hit.version(),
                hit.title(),
                hit.summary(),
                hit.language(),
                hit.score(),
                hit.sure(),
                new PassageView(
                        hit.passage().text(),
                        hit.passage().marks().stream()
                                .map(mark -> List.of(mark.from(), mark.to()))
                                .toList()));
    }
}
