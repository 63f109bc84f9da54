package io.stellwerk.triage.knowledge.search;

import io.stellwerk.triage.knowledge.ArticleHit;
import io.stellwerk.triage.knowledge.ArticleId;
import io.stellwerk.triage.knowledge.ArticleLanguage;
import io.stellwerk.triage.knowledge.ArticleSearch.Question;
import io.stellwerk.triage.knowledge.Audience;
import io.stellwerk.triage.knowledge.Certainty;
import io.stellwerk.triage.knowledge.PublishedArticles.Published;
import io.stellwerk.triage.knowledge.Translation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Index of the articles in one language, in memory. */
final class ArticleIndex {

    private static final BM25Similarity SIMILARITY = new BM25Similarity(1.2f, 0.5f);

    /** Hits that explain less than this, or than this part of what the best one explains, are left out. */
    private static final double LEAST_SCORE = 0.1;

    private static final double LEAST_OF_BEST = 0.3;

    private final ArticleLanguage language;
    private final ArticleAnalyzer analyzer;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    ArticleIndex(ArticleLanguage language) {
        this.language = language;
        this.analyzer = new ArticleAnalyzer(language);
        try {
            this.writer = new IndexWriter(
                    new ByteBuffersDirectory(),
                    new IndexWriterConfig(analyzer)
                            .setSimilarity(SIMILARITY)
                            .setMergeScheduler(new SerialMergeScheduler()));
            this.searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(
                        org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.IndexReader before) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(SIMILARITY);
                    return searcher;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces what the index has of an article. */
    void put(Published article) throws IOException {
        Translation text = article.content().translations().get(language);
        if (text == null) {
            remove(article.id());
        } else {
            writer.updateDocuments(term(article.id()), IndexedArticle.documents(article, text));
        }
    }

    void remove(ArticleId id) throws IOException {
        writer.deleteDocuments(term(id));
    }

    /** Lets searches see what has changed. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    List<ArticleHit> find(Question question) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                AskedWords words = AskedWords.of(analyzer, searcher.getIndexReader(), question.text());
                return hits(searcher, words, question);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ArticleHit> hits(IndexSearcher searcher, AskedWords words, Question question) throws IOException {
        List<Ranking.Ranked> ranked = Ranking.of(searcher, words, allowed(question));
        double whole = words.whole();
        List<ArticleHit> hits = new ArrayList<>();
        for (Ranking.Ranked one : ranked) {
            double score = Math.min(1, one.score() / whole);
            boolean isBest = hits.isEmpty();
            if (hits.size() == question.limit()
                    || score < LEAST_SCORE
                    || one.score() < LEAST_OF_BEST * ranked.getFirst().score()) {
                break;
            }
            double next = ranked.size() > 1 ? ranked.get(1).score() : 0;
            boolean sure = isBest
                    && new Certainty(score, (one.score() - next) / one.score(), one.score() / words.rare(1)).isSure();
            hits.add(hit(searcher.storedFields().document(one.document()), one, words.terms(), score, sure));
        }
        return hits;
    }

    private ArticleHit hit(Document stored, Ranking.Ranked ranked, Set<String> terms, double score, boolean sure) {
        return new ArticleHit(
                new ArticleId(ranked.id()),
                stored.getField(IndexedArticle.VERSION).numericValue().intValue(),
                stored.get(IndexedArticle.TITLE),
                stored.get(IndexedArticle.SUMMARY),
                language,
                Math.round(score * 1000) / 1000.0,
                sure,
                Passages.best(analyzer, stored.getValues(IndexedArticle.PASSAGE), terms));
    }

    private static Query allowed(Question question) {
        BooleanQuery.Builder allowed = new BooleanQuery.Builder()
                .add(
                        LongPoint.newRangeQuery(
                                IndexedArticle.LAST_DAY, question.day().toEpochDay(), Long.MAX_VALUE),
                        BooleanClause.Occur.FILTER);
        if (!question.internal()) {
            allowed.add(
                    new TermQuery(new Term(IndexedArticle.AUDIENCE, Audience.PUBLIC.name())),
                    BooleanClause.Occur.FILTER);
        }
        return allowed.build();
    }

    private static Term term(ArticleId id) {
        return new Term(IndexedArticle.ID, id.value());
    }
}
