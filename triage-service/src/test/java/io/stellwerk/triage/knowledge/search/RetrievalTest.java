package io.stellwerk.triage.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.triage.knowledge.ArticleHit;
import io.stellwerk.triage.knowledge.ArticleLanguage;
import io.stellwerk.triage.knowledge.ArticleSearch.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Questions in words that are not the articles' own find the right article, and questions about other things none for sure. */
class RetrievalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    /** A question, and the articles that answer it. */
    private record Asked(ArticleLanguage language, String text, Set<String> articles) {}

    /** A question with what was found for it. */
    private record Answered(Asked asked, List<ArticleHit> hits) {

        boolean isRight(int within) {
            return hits.stream()
                    .limit(within)
                    .anyMatch(hit -> asked.articles().contains(hit.id().value()));
        }

        boolean isSure() {
            return !hits.isEmpty() && hits.getFirst().sure();
        }
    }

    @Test
    void questions_find_what_answers_them_and_nothing_else_is_sure() throws IOException {
        List<Answered> all = answered();
        List<Answered> tuned = everySecond(all, 0);
        List<Answered> heldOut = everySecond(all, 1);
        System.out.println("retrieval, all:      " + Figures.of(all));
        System.out.println("retrieval, tuned:    " + Figures.of(tuned));
        System.out.println("retrieval, held out: " + Figures.of(heldOut));

        assertThat(Figures.of(all)).satisfies(figures -> {
            assertThat(figures.first()).isGreaterThanOrEqualTo(0.80);
            assertThat(figures.firstThree()).isGreaterThanOrEqualTo(0.90);
            assertThat(figures.sureAndWrong()).isLessThanOrEqualTo(0.03);
            assertThat(figures.leftOpen()).isGreaterThanOrEqualTo(0.90);
        });
        assertThat(Figures.of(heldOut).sureAndWrong()).isLessThanOrEqualTo(0.03);
        assertThat(Figures.of(heldOut).leftOpen()).isGreaterThanOrEqualTo(0.90);
    }

    /** Shares of the questions: of those that an article answers, and of the others. */
    private record Figures(double first, double firstThree, double sure, double sureAndWrong, double leftOpen) {

        static Figures of(List<Answered> questions) {
            List<Answered> ours = questions.stream()
                    .filter(one -> !one.asked().articles().isEmpty())
                    .toList();
            List<Answered> others = questions.stream()
                    .filter(one -> one.asked().articles().isEmpty())
                    .toList();
            return new Figures(
                    share(ours, ours.stream().filter(one -> one.isRight(1)).count()),
                    share(ours, ours.stream().filter(one -> one.isRight(3)).count()),
                    share(ours, ours.stream().filter(Answered::isSure).count()),
                    share(
                            ours,
                            ours.stream()
                                    .filter(one -> one.isSure() && !one.isRight(1))
                                    .count()),
                    share(others, others.stream().filter(one -> !one.isSure()).count()));
        }

        private static double share(List<Answered> of, long number) {
            return Math.round(1000.0 * number / of.size()) / 1000.0;
        }
    }

    private static List<Answered> everySecond(List<Answered> all, int from) {
        List<Answered> half = new ArrayList<>();
        for (int i = from; i < all.size(); i += 2) {
            half.add(all.get(i));
        }
        return half;
    }

    private static List<Answered> answered() throws IOException {
        ArticleIndexes indexes = ShippedIndex.build();
        return questions().stream()
                .map(asked ->
                        new Answered(asked, indexes.find(new Question(asked.text(), asked.language(), false, DAY, 3))))
                .toList();
    }

    private static List<Asked> questions() throws IOException {
        try (var file = RetrievalTest.class.getResourceAsStream("/knowledge/questions.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(RetrievalTest::asked)
                    .toList();
        }
    }

    private static Asked asked(String line) {
        int text = line.indexOf(',') + 1;
        int article = line.lastIndexOf(',') + 1;
        String quoted = line.substring(text, article - 1);
        return new Asked(
                ArticleLanguage.valueOf(line.substring(0, text - 1)),
                quoted.startsWith("\"")
                        ? quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"")
                        : quoted,
                Arrays.stream(line.substring(article).split("\\|"))
                        .filter(id -> !id.isBlank())
                        .collect(Collectors.toSet()));
    }
}
