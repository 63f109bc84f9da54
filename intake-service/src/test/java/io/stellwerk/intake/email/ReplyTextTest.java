package io.stellwerk.intake.email;

import static io.stellwerk.intake.email.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTest {

    @Test
    void an_outlook_reply_ends_at_the_copied_header() {
        ReadEmail email = mail("outlook-reply");

        assertThat(email.text()).isEqualTo("It works now, thank you.");
        assertThat(email.quoted()).startsWith("From: Service Desk").endsWith("Please restart the client.");
        assertThat(email.body()).contains("It works now", "Please restart");
    }

    @Test
    void a_german_reply_from_a_telephone_keeps_only_what_is_new() {
        ReadEmail email = mail("german-reply");

        assertThat(email.text())
                .isEqualTo("Guten Tag,\n\nleider geht es immer noch nicht.\n\nViele Grüße\nErika Muster");
        assertThat(email.signature()).isEqualTo("Von meinem iPhone gesendet");
        assertThat(email.quoted()).contains("Bitte starten Sie");
    }

    @Test
    void answers_between_the_quoted_lines_are_all_kept() {
        ReadEmail email = mail("inline-reply");

        assertThat(email.text()).isEqualTo("7.1\n\n\nDebian 13");
        assertThat(email.signature()).isEqualTo("--\nErika Muster\nCustomer Ltd");
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

    @Test
    void a_forwarded_mail_keeps_its_content() {
        assertThat(mail("forwarded-request").text()).contains("Bitte prüfen.", "Die Rechnung 4711 ist falsch.");
    }

    @Test
    void a_first_message_is_left_whole() {
        ReadEmail email = mail("first-message-with-quotation");

        assertThat(email.text())
                .contains("> Restart the client.", "It does not help.", "-- \nErika".replace(" \n", "\n"));
        assertThat(email.quoted()).isNull();
        assertThat(email.signature()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, Nov 2, 2026 at 9:00 AM Desk <d@desk.example> wrote:",
                "On Mon, Nov 2, 2026 at 9:00 AM\nDesk <d@desk.example>\nwrote:",
                "Am 02.11.2026 um 09:00 schrieb Desk:",
                "Am Mo., 2. Nov. 2026 um 09:00 Uhr schrieb Desk\n<d@desk.example>:",
                "Am 2. November 2026 hat Desk <d@desk.example> geschrieben:",
                "Le lun. 2 nov. 2026 à 09:00, Desk <d@desk.example> a écrit :",
                "Il giorno 2 nov 2026, alle ore 09:00, Desk ha scritto:",
                "Op 2 november 2026 09:00 schreef Desk <d@desk.example>:",
                "2026-11-02 9:00 GMT+01:00 Desk <d@desk.example>:",
                "-----Original Message-----",
                "-----Ursprüngliche Nachricht-----\nVon: Desk",
                "________________________________\nFrom: Desk\nSent: Monday\nTo: me\nSubject: it",
                "Von: Desk <d@desk.example>\nGesendet: Montag, 2. November 2026 09:00\nAn: me\nBetreff: it",
                "*From:* Desk\n*Sent:* Monday\n*To:* me\n*Subject:* it",
                "Gesendet: Montag, 02. November 2026\nVon: Desk\nAn: me\nBetreff: it"
            })
    void what_follows_such_a_line_is_quoted(String header) {
        ReplyText reply = ReplyText.split("My answer.\n\n" + header + "\n\nThe old text.");

        assertThat(reply.text()).isEqualTo("My answer.");
        assertThat(reply.quoted()).contains("The old text.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Monday I wrote to you.",
                "On the other hand:",
                "The data comes From: our database, To: yours.",
                "Sent from my desk, as always.",
                "He wrote: please call 4711",
                "----\nresult\n----",
                "Betreff: mein Problem"
            })
    void such_a_line_is_part_of_what_was_written(String line) {
        assertThat(ReplyText.split("Hello.\n\n" + line + "\n\nMore.").text()).contains("Hello.", line, "More.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sent from my iPhone",
                "Sent from Outlook for Android",
                "Get Outlook for iOS<https://aka.ms/o0ukef>",
                "Von meinem Samsung Galaxy Smartphone gesendet.",
                "Gesendet mit der WEB.DE Mail App",
                "Diese Nachricht wurde von meinem Android-Gerät mit GMX Mail gesendet.",
                "-- \nErika Muster\nCustomer Ltd"
            })
    void signatures_are_set_apart(String signature) {
        ReplyText reply = ReplyText.split("My answer.\n\n" + signature);

        assertThat(reply.text()).isEqualTo("My answer.");
        assertThat(reply.signature()).isNotNull();
    }

    @Test
    void where_everything_is_quoted_everything_stays() {
        assertThat(ReplyText.split("> only\n> quoted").text()).isEqualTo("> only\n> quoted");
    }
}
