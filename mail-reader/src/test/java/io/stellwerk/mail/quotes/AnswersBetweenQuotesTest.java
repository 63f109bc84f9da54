package io.stellwerk.mail.quotes;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.mail.ReadEmail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers above, between and below quoted lines are all kept, in their order. */
class AnswersBetweenQuotesTest {
    private static final String SUBJECT = "Re: Lamp in hall 3";

    @Test
    void answers_above_between_and_below_keep_their_order() {
        ReplyText reply = split("""
            First answer.

            On 02/11/2026 09:00, Desk wrote:
            > Which lamp?

            The left one.

            > Since when?

            Since Monday.
            """);

        assertThat(reply.text().lines().filter(line -> !line.isBlank()))
                .containsExactly("First answer.", "The left one.", "Since Monday.");
    }

    @Test
    void answers_between_the_parts_of_gmails_quotation_stay() {
        ReadEmail email =
                html("<div>See below.</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Mon, Nov 2, 2026 at"
                        + " 9:00 AM Desk &lt;d@desk.example&gt; wrote:</div><blockquote class=\"gmail_quote\">Which"
                        + " lamp?</blockquote><div>The left one.</div><blockquote class=\"gmail_quote\">Since"
                        + " when?</blockquote><div>Since Monday.</div></div>");

        assertThat(email.text())
                .contains("See below.", "The left one.", "Since Monday.")
                .doesNotContain("Which lamp?");
        assertThat(email.quoted()).contains("Which lamp?", "Since when?");
    }

    @Test
    void an_answer_below_a_marked_original_stays() {
        ReplyText reply = split("""
            -----Original Message-----
            From: Desk <d@desk.example>
            Sent: Monday, November 2, 2026 9:00 AM
            Subject: Lamp in hall 3

            > Which lamp?

            The left one.
            """);

        assertThat(reply.text()).isEqualTo("The left one.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please see my answers below.",
                "Meine Antworten stehen in rot dazwischen.",
                "Voir mes réponses ci-dessous.",
                "Answers inline!"
            })
    void answers_within_an_original_without_marks_stay_where_the_writer_points_at_them(String announcement) {
        String text = announcement
                + "\n\n________________________________\nFrom: Desk <d@desk.example>\nSent: Monday, November 2, 2026"
                + " 9:00 AM\nTo: me\nSubject: Lamp in hall 3\n\nWhich lamp?\nThe left one.\nSince when?\nSince Monday.";

        assertThat(split(text)).isEqualTo(ReplyText.whole(text));
        assertThat(html("<p>" + announcement + "</p><div id=divRplyFwdMsg>From: Desk</div><p>Which lamp?</p><p>The left"
                                + " one.</p>")
                        .text())
                .contains("The left one.");
    }

    @Test
    void marks_typed_below_a_quotation_that_has_its_element_stay() {
        ReadEmail email =
                html("<div class=\"gmail_quote\"><div class=\"gmail_attr\">On Mon, Nov 2, 2026 at 9:00 AM Desk"
                        + " wrote:</div><blockquote class=\"gmail_quote\">What does it say?</blockquote></div>"
                        + "<div>This:</div><div>&gt; STOP 0x7B</div><div>What now?</div>");

        assertThat(email.text()).isEqualTo("This:\n> STOP 0x7B\nWhat now?");
    }

    @Test
    void a_cite_without_its_source_is_quoted_below_its_attribution() {
        ReadEmail email =
                html("<p>The left one.</p><div class=\"moz-cite-prefix\">On 02/11/2026 09:00, Desk wrote:</div>"
                        + "<blockquote type=\"cite\">Which lamp?</blockquote>");

        assertThat(email.text()).isEqualTo("The left one.");
    }

    private static ReplyText split(String text) {
        return ReplyText.split(text.strip(), SUBJECT);
    }

    private static ReadEmail html(String html) {
        return mail("From: a@b.example\nSubject: " + SUBJECT + "\nContent-Type: text/html; charset=utf-8", html);
    }
}
