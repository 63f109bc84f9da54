package io.stellwerk.triage.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Articles as tests need them. */
public final class ArticleFixtures {

    public static final Set<String> CATEGORIES = Set.of("account-access", "network");
    public static final ArticleId RESET = new ArticleId("reset-password");
    public static final Author ANNA = new Author("anna", "Anna Weber");

    private ArticleFixtures() {}

    /** A text with everything. */
    public static Translation english() {
        return new Translation(
                "Reset your password",
                "Reset a forgotten password yourself.",
                "The link in the mail is valid for **one hour**.",
                List.of("I forgot my password"),
                List.of(
                        new Step("Open the password page.", "Did you get a mail?"),
                        new Step("Choose a new password.", null)),
                List.of(new ArticleLink("Password page", "https://password.example/reset")));
    }

    /** The same in German. */
    public static Translation german() {
        return new Translation(
                "Passwort zurücksetzen",
                "So setzen Sie ein vergessenes Passwort selbst zurück.",
                "Der Link im Mail gilt **eine Stunde**.",
                List.of("ich habe mein Passwort vergessen"),
                List.of(
                        new Step("Öffnen Sie die Passwortseite.", "Haben Sie ein Mail bekommen?"),
                        new Step("Wählen Sie ein neues Passwort.", null)),
                List.of(new ArticleLink("Passwortseite", "https://password.example/reset")));
    }

    /** An article with everything. */
    public static ArticleContent content() {
        return new ArticleContent(
                "account-access",
                Audience.PUBLIC,
                LocalDate.of(2027, 12, 31),
                List.of("account", "device"),
                Map.of(ArticleLanguage.de, german(), ArticleLanguage.en, english()));
    }

    /** An article in English alone, with a text that is a little different. */
    public static ArticleContent with(UnaryOperator<Translation> change) {
        return new ArticleContent(
                "account-access",
                Audience.PUBLIC,
                null,
                List.of(),
                Map.of(ArticleLanguage.en, change.apply(english())));
    }

    /** The same text under another title. */
    public static Translation titled(Translation text, String title) {
        return new Translation(title, text.summary(), text.body(), text.phrases(), text.steps(), text.links());
    }

    /** The same text with another body. */
    public static Translation saying(Translation text, String body) {
        return new Translation(text.title(), text.summary(), body, text.phrases(), text.steps(), text.links());
    }

    /** A change of a number. */
    public static Change change(long revision) {
        return new Change(revision, Instant.parse("2026-11-23T09:15:00Z"));
    }

    /** An article in a state. */
    public static Article article(
            ArticleState state, int version, @Nullable Integer publishedVersion, ArticleContent content) {
        return new Article(
                RESET,
                state,
                version,
                publishedVersion,
                content,
                ANNA,
                change(5).at(),
                5);
    }
}
