package io.stellwerk.triage.knowledge.files;

import io.quarkus.runtime.util.ClassPathUtils;
import io.stellwerk.triage.knowledge.ArticleId;
import io.stellwerk.triage.knowledge.ArticleLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the articles that ship: {@code knowledge/<id>.<language>.md} on the class path. */
public final class ShippedArticles {

    /** A file that is always there, and shows where the others are. */
    private static final String BESIDE = "knowledge/fields.yaml";

    private static final Pattern NAME = Pattern.compile("(.+)\\.(de|en)\\.md");

    private ShippedArticles() {}

    /** The content of those files whose article is wanted, by article and language. */
    public static Map<ArticleId, Map<ArticleLanguage, String>> files(Predicate<ArticleId> wanted) {
        URL beside = Thread.currentThread().getContextClassLoader().getResource(BESIDE);
        if (beside == null) {
            throw new IllegalStateException("the articles that ship are not on the class path: " + BESIDE);
        }
        return ClassPathUtils.processAsPath(beside, file -> files(file.resolveSibling(""), wanted));
    }

    private static Map<ArticleId, Map<ArticleLanguage, String>> files(Path folder, Predicate<ArticleId> wanted) {
        Map<ArticleId, Map<ArticleLanguage, String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                Optional<ArticleId> id = name.matches() ? ArticleId.of(name.group(1)) : Optional.empty();
                if (id.filter(wanted).isPresent()) {
                    found.computeIfAbsent(id.get(), _ -> new EnumMap<>(ArticleLanguage.class))
                            .put(ArticleLanguage.valueOf(name.group(2)), Files.readString(file));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
