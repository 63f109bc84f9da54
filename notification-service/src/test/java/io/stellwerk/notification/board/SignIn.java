package io.stellwerk.notification.board;

import com.microsoft.playwright.Page;

/** Signing in at the issuer's page, as a person does. */
final class SignIn {

    static final String ANNA = "anna";

    /** An administrator. */
    static final String RUTH = "ruth";

    /** An operator. */
    static final String OLGA = "olga";

    /** Somebody whose name is markup. */
    static final String SCRIPT = "script";

    static final String PASSWORD = "correct horse battery staple";

    private SignIn() {}

    static void as(Page page, String login) {
        page.locator("#login").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.locator("button[type=submit]").click();
    }
}
