package io.stellwerk.triage.knowledge.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;

/** Spelling of words that no article has: the nearest one that some article has. */
final class Spelling {

    private static final int SHORTEST = 5;
    private static final int LONG = 8;
    private static final int LONGEST = 40;

    private Spelling() {}

    /** The word that was probably meant, if one is near. */
    static Optional<String> meant(IndexReader reader, String word) throws IOException {
        org.apache.lucene.index.Terms spellings = MultiTerms.getTerms(reader, IndexedArticle.SPELLINGS);
        boolean isWord = word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter);
        if (spellings == null || !isWord) {
            return Optional.empty();
        }
        FuzzyTermsEnum near = new FuzzyTermsEnum(
                spellings, new Term(IndexedArticle.SPELLINGS, word), word.length() < LONG ? 1 : 2, 1, true);
        String best = null;
        float nearest = 0;
        while (near.next() != null) {
            float boost = near.getBoost();
            if (best == null || boost > nearest) {
                best = near.term().utf8ToString();
                nearest = boost;
            }
        }
        return Optional.ofNullable(best);
    }
}
