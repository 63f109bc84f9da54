package io.stellwerk.triage.knowledge.search;

import io.stellwerk.triage.knowledge.ArticleLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * Makes words comparable: lower case, without umlauts and endings, compounds with their parts, and beside each word the concept of
 * its synonyms. Articles and questions are analyzed in the same way.
 */
final class ArticleAnalyzer extends Analyzer {

    /** Begins a term that stands for synonyms. */
    static final String CONCEPT = "=";

    private final ArticleLanguage language;
    private final CharArraySet stopWords;
    private final Compounds compounds = new Compounds();
    private final SynonymMap synonyms;

    ArticleAnalyzer(ArticleLanguage language) {
        this.language = language;
        this.stopWords = new CharArraySet(WordLists.stopWords(language), true);
        try {
            this.synonyms = synonyms();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        if (field.equals(IndexedArticle.SPELLINGS)) {
            return new TokenStreamComponents(words, new LowerCaseFilter(words));
        }
        TokenStream telling = new StopFilter(possessive(new LowerCaseFilter(words)), stopWords);
        TokenStream parts = language == ArticleLanguage.de ? new CompoundFilter(telling, compounds) : telling;
        TokenStream concepts = new SynonymGraphFilter(stemmed(parts), synonyms, true);
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(concepts));
    }

    private TokenStream possessive(TokenStream words) {
        return language == ArticleLanguage.en ? new EnglishPossessiveFilter(words) : words;
    }

    private TokenStream stemmed(TokenStream words) {
        return language == ArticleLanguage.de
                ? new GermanLightStemFilter(new GermanNormalizationFilter(words))
                : new PorterStemFilter(new ASCIIFoldingFilter(words));
    }

    private SynonymMap synonyms() throws IOException {
        SynonymMap.Builder map = new SynonymMap.Builder(true);
        try (Analyzer stems = new Stems()) {
            for (List<String> group : WordLists.synonyms(language)) {
                CharsRef concept = new CharsRef(CONCEPT + group.getFirst());
                for (String synonym : group) {
                    String[] terms = Terms.of(stems, "", synonym).stream()
                            .map(Terms.Term::text)
                            .toArray(String[]::new);
                    map.add(SynonymMap.Builder.join(terms, new CharsRefBuilder()), concept, true);
                }
            }
        }
        return map.build();
    }

    /** Analysis of the synonyms themselves. */
    private final class Stems extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, stemmed(new LowerCaseFilter(words)));
        }
    }
}
