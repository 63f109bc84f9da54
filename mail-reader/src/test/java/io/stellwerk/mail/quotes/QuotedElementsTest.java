package io.stellwerk.mail.quotes;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.mail.ReadEmail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail programs say in the HTML what they quote. */
class QuotedElementsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=\"yahoo_quoted\"><div>On Monday, 2 November 2026, Desk wrote:</div><div>OLD</div></div>",
                "<div class=\"protonmail_quote\">On Monday, Desk wrote:<blockquote>OLD</blockquote></div>",
                "<div name=\"quote\" style=\"border-left:2px solid\"><b>Von:</b> Desk<div>OLD</div></div>",
                "<p id=\"reply-intro\">Am 2026-11-02 09:00, schrieb Desk:</p><blockquote type=\"cite\""
                        + " cite=\"m1@desk.example\">OLD</blockquote>",
                "<div>On Nov 2, 2026, at 09:00, Desk &lt;d@desk.example&gt; wrote:</div><blockquote>OLD</blockquote>",
                "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p><b>Von:</b>"
                        + " Desk<br><b>Gesendet:</b> Montag, 2. November 2026 09:00<br><b>An:</b> me<br><b>Betreff:</b>"
                        + " else</p></div><p>OLD</p>",
                "<div id=\"mail-editor-reference-message-container\"><div>From: Desk</div><div>OLD</div></div>",
                "<hr><div id=\"x_divRplyFwdMsg\"><b>From:</b> Desk</div><p>OLD</p><p>More</p>"
            })
    void what_only_mail_programs_put_around_a_quotation_is_believed(String quote) {
        ReadEmail email = mail(
                "From: a@b.example\nSubject: Re: It is dark\nContent-Type: text/html; charset=utf-8",
                "<div>My answer.</div><br>" + quote);

        assertThat(email.text()).isEqualTo("My answer.");
        assertThat(email.quoted()).contains("OLD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>My answer.</div><br><div class=gmail_quote><div>On Mon, Nov 2, 2026 at 9:00 AM Desk &lt;<a"
                        + " href='mailto:d@desk.example'>d@desk.example</a>&gt; wrote:<br></div><blockquote>"
                        + "<div>The old text.</div></blockquote></div>",
                "<div>My answer.</div><div><blockquote type=cite><div>Am 02.11.2026 um 09:00 schrieb Desk:</div>"
                        + "<div>The old text.</div></blockquote></div>",
                "<p>My answer.</p><div id=appendonsend></div><hr><div id=divRplyFwdMsg><b>Von:</b>"
                        + " Desk<br><b>Gesendet:</b> Montag<br><b>An:</b> me<br><b>Betreff:</b> it</div><p>The old"
                        + " text.</p>"
            })
    void a_reply_in_html_is_taken_apart_like_one_in_plain_text(String html) {
        ReadEmail email = mail("From: a@b.example\nSubject: Re: it\nContent-Type: text/html; charset=utf-8", html);

        assertThat(email.text()).isEqualTo("My answer.");
        assertThat(email.quoted()).contains("The old text.");
        assertThat(email.body()).contains("My answer.", "The old text.").doesNotContain(">  ");
    }
}
