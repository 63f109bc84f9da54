package io.stellwerk.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A day at the whole desk, in a real browser: customers, first level and second level with the same tickets. */
class AgentsDaySystemIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Stack stack = Stack.running();

    @BeforeAll
    static void needsBrowser() {
        assumeTrue(DeskBrowser.installed().isPresent(), "no Chromium found: install it for the days at the desk");
    }

    @ParameterizedTest
    @EnumSource
    void a_ticket_goes_from_the_customers_mail_over_two_tiers_to_a_rating(Seat seat) {
        try (DeskBrowser browser = new DeskBrowser(stack.gateway(), seat)) {
            CustomerAtHome marta = CustomerAtHome.newTo(stack);
            String ticketId = marta.write(
                    seat.words("Passwort zurücksetzen", "Password reset"),
                    seat.words(
                            "Ich habe mein Passwort vergessen und kann mich nicht anmelden.",
                            "I forgot my password and cannot sign in."));
            AgentAtWork anna = atWork(browser, seat, "anna");
            browser.look(anna.page(), "day-list");
            anna.open(ticketId);
            anna.accept();
            anna.reply(seat.words("Bitte versuchen Sie es jetzt noch einmal.", "Please try again now."));
            browser.look(anna.page(), "day-ticket");

            Page customer = browser.open(marta.link());
            assertThat(customer.locator("message-list")).containsText(seat.words("noch einmal", "try again now"));
            customer.locator("#reply-text").fill(seat.words("Es ist wieder gesperrt.", "It is locked again."));
            customer.locator("reply-form button.primary").click();
            assertThat(anna.page().locator(".conversation"))
                    .containsText(seat.words("Es ist wieder gesperrt.", "It is locked again."));
            anna.handOver();

            AgentAtWork carla = atWork(browser, seat, "carla");
            carla.open(ticketId);
            carla.accept();
            carla.note("The account was locked by an old session of a phone.");
            browser.look(carla.page(), "day-second-level");
            carla.resolve(seat.words("Die alte Sitzung wurde beendet.", "The old session was ended."));

            await().atMost(TIMEOUT)
                    .until(
                            () -> {
                                customer.locator("#refresh").click();
                                return customer.locator("#state").innerText();
                            },
                            Predicate.isEqual(seat.words("Gelöst", "Solved")));
            assertThat(customer.locator("message-list")).not().containsText("old session of a phone");
            browser.look(customer, "day-customer");
            customer.locator("rating-form input[value='5']").check();
            customer.locator("rating-form button").click();
            assertThat(customer.locator("rating-form .done")).not().isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_two_agents_at_one_ticket_the_second_sees_what_happened_and_loses_no_word(Seat seat) {
        try (DeskBrowser browser = new DeskBrowser(stack.gateway(), seat)) {
            CustomerAtHome marta = CustomerAtHome.newTo(stack);
            String ticketId = marta.write(seat.words("Drucker im zweiten Stock", "Printer, second floor"), "It jams.");
            AgentAtWork anna = atWork(browser, seat, "anna");
            AgentAtWork ben = atWork(browser, seat, "ben");
            anna.open(ticketId);
            ben.open(ticketId);
            anna.accept();

            assertThat(ben.status()).hasText(seat.words("in Arbeit", "being worked on"));
            anna.page().locator(".action-form.reply textarea").fill("Please switch it off and");
            assertThat(ben.page().locator(".visitor")).containsText("Anna");
            marta.answer("It is not the paper.");
            assertThat(anna.page().locator(".ticket-foot"))
                    .containsText(seat.words("Der Kunde hat eben geschrieben", "The customer just wrote"));
            assertThat(anna.page().locator(".action-form.reply textarea")).hasValue("Please switch it off and");
            browser.look(anna.page(), "two-agents");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private AgentAtWork atWork(DeskBrowser browser, Seat seat, String login) {
        Stack.CommandAnswer password = stack.command("password", login, "--generate");
        assertThat(password.exitCode()).as(password.output()).isZero();
        return new AgentAtWork(browser.signIn(login, password.output().strip(), "/?view=all"), seat);
    }
}
