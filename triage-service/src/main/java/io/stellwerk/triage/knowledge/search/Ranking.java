package io.stellwerk.triage.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Order of the articles for a question: by all that they say, and by the single way to ask that is nearest to it. */
final class Ranking {

    private static final int ARTICLES = 60;
    private static final int WAYS = 300;

    private Ranking() {}

    /** Article with its document and score. */
    record Ranked(String id, int document, double score) {}

    static List<Ranked> of(IndexSearcher searcher, AskedWords words, Query allowed) throws IOException {
        Map<String, Ranked> ranked = new HashMap<>();
        Query articles = new BooleanQuery.Builder()
                .add(words.inArticles(), BooleanClause.Occur.MUST)
                .add(allowed, BooleanClause.Occur.FILTER)
                .build();
        for (ScoreDoc found : searcher.search(articles, ARTICLES).scoreDocs) {
            String id = id(searcher, found.doc);
            ranked.put(id, new Ranked(id, found.doc, found.score));
        }
        Query ways = new BooleanQuery.Builder()
                .add(words.inWays(), BooleanClause.Occur.MUST)
                .add(
                        new TermInSetQuery(
                                IndexedArticle.ID,
                                ranked.keySet().stream().map(BytesRef::new).toList()),
                        BooleanClause.Occur.FILTER)
                .build();
        Map<String, Float> nearest = new HashMap<>();
        for (ScoreDoc found : searcher.search(ways, WAYS).scoreDocs) {
            nearest.merge(id(searcher, found.doc), found.score, Math::max);
        }
        List<Ranked> order = new ArrayList<>();
        ranked.forEach((id, article) -> order.add(new Ranked(
                id, article.document(), article.score() + AskedWords.WAY_SHARE * nearest.getOrDefault(id, 0f))));
        order.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id));
        return order;
    }

    private static String id(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        SortedDocValues ids = leaf.reader().getSortedDocValues(IndexedArticle.ID);
        if (ids == null || !ids.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("a document of the index has no id");
        }
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }
}
