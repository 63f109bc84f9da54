package io.stellwerk.triage.knowledge.files;

import io.stellwerk.triage.knowledge.ArticleContent;
import io.stellwerk.triage.knowledge.ArticleLanguage;
import io.stellwerk.triage.knowledge.ArticleLink;
import io.stellwerk.triage.knowledge.Audience;
import io.stellwerk.triage.knowledge.Step;
import io.stellwerk.triage.knowledge.Translation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article from its files, one for each language. The head says the same in all of them, but for what is in the file's
 * language.
 */
public final class ArticleFiles {

    /** Characters of a file. */
    public static final int LONGEST = 200_000;

    private static final String MARK = "---";

    private final List<String> mistakes = new ArrayList<>();
    private @Nullable ArticleContent first;

    private ArticleFiles() {}

    /** Reads the files of one article, or refuses them with all their mistakes. */
    public static ArticleContent read(Map<ArticleLanguage, String> files) {
        return new ArticleFiles().article(files);
    }

    private ArticleContent article(Map<ArticleLanguage, String> files) {
        Map<ArticleLanguage, Translation> texts = new EnumMap<>(ArticleLanguage.class);
        files.forEach((language, file) -> {
            try {
                texts.put(language, translation(language, file));
            } catch (InvalidArticleFile e) {
                mistakes.add(language + ": " + e.getMessage());
            }
        });
        if (first == null && mistakes.isEmpty()) {
            mistakes.add("there is no file");
        }
        if (first == null || !mistakes.isEmpty()) {
            throw new InvalidArticleFile(mistakes);
        }
        return new ArticleContent(first.category(), first.audience(), first.validUntil(), first.ask(), texts);
    }

    private Translation translation(ArticleLanguage language, String file) {
        if (file.length() > LONGEST) {
            throw new InvalidArticleFile(List.of("has more than " + LONGEST + " characters"));
        }
        List<String> lines = file.replace("\uFEFF", "").lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().equals(MARK)
                ? -1
                : lines.subList(1, lines.size()).indexOf(MARK);
        if (end < 0) {
            throw new InvalidArticleFile(List.of("has no head between two lines of " + MARK));
        }
        FileHead head = FileHead.read(String.join("\n", lines.subList(1, end + 1)));
        shared(language, head);
        return new Translation(
                plain(head.title()),
                plain(head.summary()),
                String.join("\n", lines.subList(end + 2, lines.size())).strip(),
                texts(head.phrases()),
                present(head.steps()).stream()
                        .map(step ->
                                new Step(plain(step.text()), step.question() == null ? null : plain(step.question())))
                        .toList(),
                present(head.links()).stream()
                        .map(link -> new ArticleLink(plain(link.title()), plain(link.url())))
                        .toList());
    }

    /** What all files of an article have in common. */
    private void shared(ArticleLanguage language, FileHead head) {
        ArticleContent said = new ArticleContent(
                plain(head.category()), audience(head.audience()), day(head.validUntil()), texts(head.ask()), Map.of());
        if (first == null) {
            first = said;
        } else if (!first.equals(said)) {
            mistakes.add(language + ": category, audience, ask and validUntil are not those of the other file");
        }
    }

    private static Audience audience(@Nullable String name) {
        return switch (plain(name).toLowerCase(Locale.ROOT)) {
            case "public" -> Audience.PUBLIC;
            case "internal" -> Audience.INTERNAL;
            default -> throw new InvalidArticleFile(List.of("audience is neither public nor internal"));
        };
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new InvalidArticleFile(List.of("validUntil is not a day such as 2027-12-31"));
        }
    }

    private static List<String> texts(@Nullable List<@Nullable String> texts) {
        return present(texts).stream().map(ArticleFiles::plain).toList();
    }

    private static <T> List<T> present(@Nullable List<@Nullable T> list) {
        List<T> present = new ArrayList<>();
        if (list != null) {
            list.forEach(one -> {
                if (one != null) {
                    present.add(one);
                }
            });
        }
        return present;
    }

    private static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
