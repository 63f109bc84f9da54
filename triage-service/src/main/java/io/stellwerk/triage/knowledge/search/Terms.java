package io.stellwerk.triage.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms of a text. */
final class Terms {

    private Terms() {}

    /**
     * One term.
     *
     * @param isAlternative whether it stands for the same word as the one before
     */
    record Term(String text, int from, int to, boolean isAlternative) {}

    static List<Term> of(Analyzer analyzer, String field, String text) {
        List<Term> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute position = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(new Term(
                        term.toString(),
                        offset.startOffset(),
                        offset.endOffset(),
                        position.getPositionIncrement() == 0 && !terms.isEmpty()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
