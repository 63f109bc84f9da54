package io.stellwerk.triage.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Check of what an article says: what can be kept at all, and what is missing before it can be published. */
public final class ArticleCheck {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final Pattern NAME = Pattern.compile(ArticleId.FORM);
    private static final Pattern FIELD = Pattern.compile("[a-z][a-zA-Z0-9]*([-_][a-zA-Z0-9]+)*");

    private final List<Flaw> flaws = new ArrayList<>();

    private ArticleCheck() {}

    /**
     * All that keeps it from being kept; nothing if it can be.
     *
     * @param categories those of the desk's tickets
     */
    public static List<Flaw> flaws(ArticleContent content, Set<String> categories) {
        return new ArticleCheck().shared(content, categories).translations(content).flaws;
    }

    /** All that keeps it from being published; nothing if it can be. */
    public static List<Flaw> missing(ArticleContent content) {
        List<Flaw> missing = new ArrayList<>();
        content.translations().forEach((language, text) -> {
            String place = "translations." + language + ".";
            if (text.summary().isBlank()) {
                missing.add(new Flaw(place + "summary", "must not be blank"));
            }
            if (text.body().isBlank() && text.steps().isEmpty()) {
                missing.add(new Flaw(place + "body", "must not be blank where there are no steps"));
            }
        });
        return missing;
    }

    private ArticleCheck shared(ArticleContent content, Set<String> categories) {
        if (content.category().length() > ArticleLimits.NAME
                || !NAME.matcher(content.category()).matches()
                || !categories.contains(content.category())) {
            wrong("category", "is none of the desk's categories");
        }
        LocalDate end = content.validUntil();
        if (end != null && (end.isBefore(EARLIEST) || end.isAfter(LATEST))) {
            wrong("validUntil", "is not a day from " + EARLIEST + " to " + LATEST);
        }
        count("ask", content.ask().size(), ArticleLimits.ASK);
        if (new HashSet<>(content.ask()).size() < content.ask().size()) {
            wrong("ask", "names a field twice");
        }
        for (int i = 0; i < content.ask().size(); i++) {
            String field = content.ask().get(i);
            if (field.length() > ArticleLimits.NAME || !FIELD.matcher(field).matches()) {
                wrong("ask[" + i + "]", "is not the name of a field");
            }
        }
        return this;
    }

    private ArticleCheck translations(ArticleContent content) {
        if (content.translations().isEmpty()) {
            wrong("translations", "must have a text in German or English");
        }
        content.translations().forEach((language, text) -> translation("translations." + language + ".", text));
        return this;
    }

    private void translation(String place, Translation text) {
        required(place + "title", text.title(), ArticleLimits.TITLE);
        text(place + "summary", text.summary(), ArticleLimits.SUMMARY);
        text(place + "body", text.body(), ArticleLimits.BODY);
        if (text.body().length() <= ArticleLimits.BODY) {
            BodyText.flaws(text.body()).forEach(flaw -> wrong(place + "body", flaw));
        }
        count(place + "phrases", text.phrases().size(), ArticleLimits.PHRASES);
        count(place + "steps", text.steps().size(), ArticleLimits.STEPS);
        count(place + "links", text.links().size(), ArticleLimits.LINKS);
        for (int i = 0; i < Math.min(text.phrases().size(), ArticleLimits.PHRASES); i++) {
            required(place + "phrases[" + i + "]", text.phrases().get(i), ArticleLimits.PHRASE);
        }
        for (int i = 0; i < Math.min(text.steps().size(), ArticleLimits.STEPS); i++) {
            Step step = text.steps().get(i);
            required(place + "steps[" + i + "].text", step.text(), ArticleLimits.STEP);
            if (step.question() != null) {
                required(place + "steps[" + i + "].question", step.question(), ArticleLimits.QUESTION);
            }
        }
        for (int i = 0; i < Math.min(text.links().size(), ArticleLimits.LINKS); i++) {
            ArticleLink link = text.links().get(i);
            required(place + "links[" + i + "].title", link.title(), ArticleLimits.TITLE);
            address(place + "links[" + i + "].url", link.url());
        }
    }

    private void required(String field, String text, int longest) {
        if (text.isBlank()) {
            wrong(field, "must not be blank");
        }
        text(field, text, longest);
    }

    private void text(String field, String text, int longest) {
        if (text.length() > longest) {
            wrong(field, "is longer than " + longest + " characters");
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && !(c == '\n' || c == '\t'))
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            wrong(field, "has a control character or half a character in it");
        }
    }

    private void address(String field, String url) {
        if (url.length() > ArticleLimits.URL || !isWebPage(url)) {
            wrong(field, "is not an https address of at most " + ArticleLimits.URL + " characters");
        }
    }

    private static boolean isWebPage(String url) {
        try {
            URI address = new URI(url);
            @Nullable String host = address.getHost();
            return "https".equals(address.getScheme()) && host != null && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void count(String field, int number, int most) {
        if (number > most) {
            wrong(field, "has more than " + most + " entries");
        }
    }

    private void wrong(String field, String message) {
        flaws.add(new Flaw(field, message));
    }
}
