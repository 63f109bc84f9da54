package io.stellwerk.triage.knowledge.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Adds to a German compound, such as Netzwerkdrucker, the words that it is made of, at the same place. */
final class CompoundFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final Compounds compounds;
    private final Deque<String> parts = new ArrayDeque<>();
    private @Nullable State compound;

    CompoundFilter(TokenStream input, Compounds compounds) {
        super(input);
        this.compounds = compounds;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!parts.isEmpty() && compound != null) {
            restoreState(compound);
            position.setPositionIncrement(0);
            term.setEmpty().append(parts.removeFirst());
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        parts.addAll(compounds.of(term.toString()));
        if (!parts.isEmpty()) {
            compound = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        parts.clear();
        compound = null;
    }
}
