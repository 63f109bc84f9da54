package io.stellwerk.triage.knowledge.search;

import io.stellwerk.triage.knowledge.ArticleHit.Mark;
import io.stellwerk.triage.knowledge.ArticleHit.Passage;
import io.stellwerk.triage.knowledge.Step;
import io.stellwerk.triage.knowledge.Translation;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Passages of an article, of which that is shown in which most words of the question are. */
final class Passages {

    private static final int LONGEST = 300;

    private Passages() {}

    /** The summary, each step, and the body in pieces of some sentences. */
    static List<String> of(Translation text, String body) {
        List<String> passages = new ArrayList<>();
        passages.add(text.summary());
        Stream.concat(text.steps().stream().map(Step::text), body.lines())
                .filter(part -> !part.isBlank())
                .forEach(part -> addPieces(passages, part.strip()));
        return passages;
    }

    private static void addPieces(List<String> passages, String part) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(part);
        int begin = 0;
        int end = 0;
        for (int next = sentences.next(); next != BreakIterator.DONE; next = sentences.next()) {
            if (next - begin > LONGEST && end > begin) {
                passages.add(part.substring(begin, end).strip());
                begin = end;
            }
            end = next;
        }
        passages.add(part.substring(begin).strip());
    }

    /** The one that fits best, with the places of the question's words. */
    static Passage best(ArticleAnalyzer analyzer, String[] passages, Set<String> wanted) {
        Passage best = new Passage(passages.length == 0 ? "" : passages[0], List.of());
        int most = 0;
        for (String passage : passages) {
            Set<String> found = new HashSet<>();
            List<Mark> marks = new ArrayList<>();
            for (Terms.Term term : Terms.of(analyzer, "", passage)) {
                Mark mark = new Mark(term.from(), term.to());
                if (wanted.contains(term.text())) {
                    found.add(term.text());
                    if (marks.isEmpty() || marks.getLast().to() <= mark.from()) {
                        marks.add(mark);
                    }
                }
            }
            if (found.size() > most) {
                most = found.size();
                best = new Passage(passage, marks);
            }
        }
        return best;
    }
}
