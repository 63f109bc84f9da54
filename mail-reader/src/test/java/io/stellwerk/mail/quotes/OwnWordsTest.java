package io.stellwerk.mail.quotes;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.mail.ReadEmail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of the customer's own that look like a quotation or a signature stay where an agent reads them. */
class OwnWordsTest {
    private static final String SUBJECT = "Re: Lamp in hall 3";

    @Test
    void a_line_above_the_attribution_is_the_writers() {
        ReplyText reply = split("""
            Hello,

            my number is 8812, please end it on 31/12/2026.
            On 02/11/2026 at 09:00, Desk wrote:
            > Please send your number.
            """);

        assertThat(reply.text()).isEqualTo("Hello,\n\nmy number is 8812, please end it on 31/12/2026.");
        assertThat(reply.quoted()).startsWith("On 02/11/2026");
    }

    @Test
    void so_it_is_where_thunderbird_breaks_only_the_line() {
        ReadEmail email = html("Hello,<br><br>my number is 8812, it ends on 31/12.<br>"
                + "<div class=\"moz-cite-prefix\">On 02/11/2026 09:00, Desk wrote:<br></div>"
                + "<blockquote type=\"cite\" cite=\"mid:m1@desk.example\"><p>Your number?</p></blockquote>");

        assertThat(email.text()).isEqualTo("Hello,\n\nmy number is 8812, it ends on 31/12.");
        assertThat(email.quoted()).contains("Desk wrote", "Your number?");
        assertThat(email.body() + email.text() + email.quoted()).doesNotContain("\ufdd0", "\ufdd1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on 3 May Mr Smith of your team wrote to me:",
                "Am 12.11. schrieb mir Frau Roth:",
                "Le 12 novembre M. Petit m'a écrit :",
                "El 12 de noviembre la señora Ruiz me escribió:",
                "W dniu 12 listopada pani Nowak napisała:",
                "On Mon, Nov 2, 2026 at 9:00 AM Desk <d@desk.example> wrote:",
                "Am 02.11.2026 um 09:00 schrieb Desk <d@desk.example>:",
                "2026-11-02 9:00 GMT+01:00 Desk <d@desk.example>:"
            })
    void without_marks_below_nothing_after_an_attribution_is_quoted(String line) {
        String text = "Hello,\n\n" + line + "\n\nThe new one comes on Friday.\n\nIt did not. Please look into it.";

        assertThat(split(text)).isEqualTo(ReplyText.whole(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> STOP 0x7B\n> disk not found",
                "> STOP 0x7B",
                ">>> import lamp\n>>> lamp.on()\nError",
                "The program wrote:\n> STOP 0x7B",
                "Am 12.11. meldete das Gerät:\n\n> Fehler 17\n> Ende"
            })
    void marks_of_the_writers_own_stay(String marked) {
        String text = "Now it says:\n\n" + marked + "\n\nWhat can I do?";

        assertThat(split(text)).isEqualTo(ReplyText.whole(text));
    }

    @Test
    void marks_of_the_writers_own_stay_above_a_quotation() {
        ReplyText reply = split("""
            It says:
            > STOP 0x7B

            What now?

            On Mon, Nov 2, 2026 at 9:00 AM Desk <d@desk.example> wrote:
            > Please start it again.
            """);

        assertThat(reply.text()).isEqualTo("It says:\n> STOP 0x7B\n\nWhat now?");
        assertThat(reply.quoted()).contains("start it again").doesNotContain("STOP");
    }

    @Test
    void an_indented_block_of_the_writers_own_stays() {
        ReadEmail email = html("<p>It says:</p><blockquote style=\"margin-left:40px\">STOP 0x7B</blockquote>"
                + "<blockquote type=\"cite\">disk not found</blockquote><p>What now?</p>");

        assertThat(email.text()).contains("STOP 0x7B", "disk not found", "What now?");
        assertThat(email.quoted()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Store 1\nTo: Hall 3\nDate: 12/12/2026",
                "Von: Lager\nAn: Halle 3\nDatum: 12.12.2026 10:00\nBetreff: Umzug der Lampe",
                "From: Store 1\nTo: Hall 3\nSubject: Lamp in hall 3\nDate: Friday",
                "From: bank@pay.example\nSent: Monday, 2 November 2026 09:00\nTo: me\nSubject: Your account",
                "De : entrepôt\nÀ : salle 3\nObjet : lampe",
                "Subject: Lamp in hall 3"
            })
    void lists_with_the_labels_of_a_header_stay(String list) {
        String text = "Here it is:\n\n" + list + "\n\nPlease confirm.";

        assertThat(split(text)).isEqualTo(ReplyText.whole(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sent with courier on Friday",
                "Verschickt mit Hermes am 27.11.",
                "Sent via parcel service",
                "Envoyé de Lyon",
                "Inviato da Marco",
                "Gesendet von meinem Kollegen",
                "Sent from my iPhone yesterday",
                "Von meinem iPhone gesendet, kam nie an",
                "How did you send it?\nSent from my iPhone"
            })
    void an_answer_that_begins_as_a_telephones_footer_stays(String answer) {
        String text = "Hello,\n\n" + answer;

        assertThat(split(text)).isEqualTo(ReplyText.whole(text));
    }

    @Test
    void a_footer_is_one_only_at_the_end() {
        String text = "Sent from my iPhone\n\nis what stands below each of your mails. Why?";

        assertThat(split(text)).isEqualTo(ReplyText.whole(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "______\nLamp 1: no. 900\n______\nLamp 2: no. 901\n______\nWhen do you come?",
                "--\nLamp 1: no. 900\n--\nLamp 2: no. 901",
                "———\nLamp 1: no. 900",
                "__\nLamp 1: no. 900",
                "--\nLamp 1: no. 900",
                "-- \nLamp 1\n-- \nLamp 2",
                "-- \nWhen do you come?"
            })
    void sections_divided_by_rows_of_dashes_stay(String sections) {
        String text = "What you asked for:\n" + sections;

        assertThat(split(text)).isEqualTo(ReplyText.whole(text));
    }

    @Test
    void an_attribution_alone_is_no_quotation() {
        assertThat(QuoteAttribution.isAttribution("On Mon, Nov 2, 2026 at 9:00 AM Desk wrote:"))
                .isTrue();
        assertThat(QuoteAttribution.isAttribution("On Monday I wrote to you:")).isFalse();
        assertThat(QuoteAttribution.isAttribution("Am 12.11.2026 schrieb Herr Blum:"))
                .isFalse();
    }

    private static ReplyText split(String text) {
        return ReplyText.split(text.strip(), SUBJECT);
    }

    private static ReadEmail html(String html) {
        return mail("From: a@b.example\nSubject: " + SUBJECT + "\nContent-Type: text/html; charset=utf-8", html);
    }
}
