package io.stellwerk.triage.knowledge.search;

import io.stellwerk.triage.knowledge.search.AskedWords.Word.Form;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Words of a question, each with the terms that it may be found by, and what each is worth: the fewer articles have a word, the more
 * it tells.
 */
record AskedWords(List<Word> words, int articles, int ways) {

    private static final int MOST = 64;
    private static final int MOST_CORRECTED = 8;
    private static final float OTHERS = 0.2f;
    private static final float CONCEPT_BOOST = 1.2f;

    /** What a word is worth for the best single way to ask, beside all that the article says. */
    static final float WAY_SHARE = 0.5f;

    /** A word of the question. */
    record Word(List<Form> forms) {

        /** Term by which it may be found, and how many articles and ways have it. */
        record Form(String term, int articles, int ways) {

            float boost() {
                return term.startsWith(ArticleAnalyzer.CONCEPT) ? CONCEPT_BOOST : 1;
            }

            boolean isKnown() {
                return articles > 0 || ways > 0;
            }
        }

        boolean isKnown() {
            return forms.stream().anyMatch(Form::isKnown);
        }
    }

    static AskedWords of(ArticleAnalyzer analyzer, IndexReader reader, String question) throws IOException {
        int ways = reader.getDocCount(IndexedArticle.WAY);
        List<Word> words = new ArrayList<>();
        int corrected = 0;
        Set<Set<String>> seen = new LinkedHashSet<>();
        for (List<Terms.Term> group : groups(Terms.of(analyzer, "", question))) {
            Word word = word(reader, group);
            if (!word.isKnown() && corrected < MOST_CORRECTED) {
                corrected++;
                String spelt = question.substring(
                        group.getFirst().from(), group.getFirst().to());
                Optional<String> meant = Spelling.meant(reader, spelt.toLowerCase(Locale.ROOT));
                word = meant.isPresent() ? word(reader, Terms.of(analyzer, "", meant.get())) : word;
            }
            Set<String> terms = word.forms().stream().map(Form::term).collect(Collectors.toSet());
            if (!terms.isEmpty() && seen.add(terms) && words.size() < MOST) {
                words.add(word);
            }
        }
        return new AskedWords(words, reader.getDocCount(IndexedArticle.TITLE), ways);
    }

    private static List<List<Terms.Term>> groups(List<Terms.Term> terms) {
        List<List<Terms.Term>> groups = new ArrayList<>();
        for (Terms.Term term : terms) {
            if (!term.isAlternative()) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(term);
        }
        return groups;
    }

    private static Word word(IndexReader reader, List<Terms.Term> group) throws IOException {
        List<Form> forms = new ArrayList<>();
        for (Terms.Term term : group) {
            int articles = 0;
            for (String field : IndexedArticle.FIELDS.keySet()) {
                articles = Math.max(articles, reader.docFreq(new Term(field, term.text())));
            }
            forms.add(new Form(term.text(), articles, reader.docFreq(new Term(IndexedArticle.WAY, term.text()))));
        }
        return new Word(forms);
    }

    /** All terms that are looked for. */
    Set<String> terms() {
        return words.stream()
                .flatMap(word -> word.forms().stream())
                .map(Form::term)
                .collect(Collectors.toSet());
    }

    /** Finds articles by all that they say. */
    Query inArticles() {
        return query(form -> {
            CombinedFieldQuery.Builder query = new CombinedFieldQuery.Builder(form.term());
            IndexedArticle.FIELDS.forEach(query::addField);
            return query.build();
        });
    }

    /** Finds single ways to ask. */
    Query inWays() {
        return query(form -> new TermQuery(new Term(IndexedArticle.WAY, form.term())));
    }

    private Query query(java.util.function.Function<Form, Query> found) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.stream().filter(Word::isKnown).forEach(word -> {
            List<Query> forms = word.forms().stream()
                    .filter(Form::isKnown)
                    .<Query>map(form -> new BoostQuery(found.apply(form), form.boost()))
                    .toList();
            all.add(new DisjunctionMaxQuery(forms, OTHERS), BooleanClause.Occur.SHOULD);
        });
        return all.build();
    }

    /** The score of an article that had all words. */
    double whole() {
        return words.stream()
                .mapToDouble(word -> word.isKnown()
                        ? most(word, form -> weight(form.articles(), articles))
                                + WAY_SHARE * most(word, form -> weight(form.ways(), ways))
                        : rare(0))
                .sum();
    }

    /** The score of an article for a word that so many articles have. */
    double rare(int having) {
        return weight(having, articles) + WAY_SHARE * weight(having, ways);
    }

    private static double most(Word word, ToDoubleFunction<Form> weight) {
        return word.forms().stream()
                .filter(Form::isKnown)
                .mapToDouble(form -> form.boost() * weight.applyAsDouble(form))
                .max()
                .orElse(0);
    }

    /** As BM25 weighs it. */
    private static double weight(int having, int of) {
        return Math.log(1 + (of - having + 0.5) / (having + 0.5));
    }
}
