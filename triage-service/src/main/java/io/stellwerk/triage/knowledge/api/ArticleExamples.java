package io.stellwerk.triage.knowledge.api;

/** Articles as the OpenAPI document shows them. */
final class ArticleExamples {

    static final String PUT =
            "Readers find it once it is published. Send If-None-Match: * for a new article, and its ETag"
                    + " as If-Match to change it. Nothing changes if it says what it said before.";

    private static final String CONTENT = """
            "category": "account-access", "audience": "PUBLIC", "validUntil": "2027-12-31", "ask": ["account"],
             "translations": {
               "de": {"title": "Passwort zurücksetzen", "summary": "So setzen Sie ein vergessenes Passwort selbst zurück.",
                 "body": "Der Link im Mail gilt **eine Stunde**.", "phrases": ["ich habe mein Passwort vergessen"],
                 "steps": [{"text": "Öffnen Sie die Passwortseite.", "question": "Haben Sie ein Mail bekommen?"}],
                 "links": [{"title": "Passwortseite", "url": "https://password.example/reset"}]},
               "en": {"title": "Reset your password", "summary": "Reset a forgotten password yourself.",
                 "body": "The link in the mail is valid for **one hour**.", "phrases": ["I forgot my password"],
                 "steps": [{"text": "Open the password page.", "question": "Did you get a mail?"}],
                 "links": [{"title": "Password page", "url": "https://password.example/reset"}]}}""";

    static final String BODY = "{" + CONTENT + "}";

    static final String ONE = """
            {"id": "reset-password", "state": "PUBLISHED", "version": 3, "publishedVersion": 2,
            """ + CONTENT + """
            , "author": {"id": "anna", "name": "Anna Weber"}, "changedAt": "2026-11-23T09:15:00Z"}""";

    static final String PAGE = """
            {"articles": [{"id": "reset-password", "state": "PUBLISHED", "version": 3, "publishedVersion": 2,
             "category": "account-access", "audience": "PUBLIC", "validUntil": null,
             "titles": {"de": "Passwort zurücksetzen", "en": "Reset your password"},
             "author": {"id": "anna", "name": "Anna Weber"}, "changedAt": "2026-11-23T09:15:00Z"}],
             "nextCursor": null}""";

    static final String VERSIONS = """
            {"versions": [
               {"version": 2, "author": {"id": "anna", "name": "Anna Weber"}, "savedAt": "2026-11-23T09:15:00Z"},
               {"version": 1, "author": {"id": "stellwerk", "name": "Stellwerk"}, "savedAt": "2026-11-20T08:00:00Z"}],
             "nextCursor": null}""";

    static final String TEXT = """
            {"text": "Hello, I forgot my password over the holiday and cannot sign in. What can I do?", "language": "en"}""";

    static final String HITS = """
            {"hits": [{"id": "reset-password", "version": 2, "title": "Reset your password",
             "summary": "Reset a forgotten password yourself.", "language": "en", "score": 0.71, "sure": true,
             "passage": {"text": "Reset a forgotten password yourself.", "marks": [[8, 17], [18, 26]]}}]}""";

    private ArticleExamples() {}
}
