package io.stellwerk.mail.quotes;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.mail.ReadEmail;
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
        assertThat(email.signature()).isEqualTo("-- \nErika Muster\nCustomer Ltd");
    }

    @Test
    void a_forwarded_mail_keeps_its_content() {
        assertThat(mail("forwarded-request").text()).contains("Bitte prüfen.", "Die Rechnung 4711 ist falsch.");
    }

    @Test
    void a_first_message_is_left_whole() {
        ReadEmail email = mail("first-message-with-quotation");

        assertThat(email.text()).contains("> Restart the client.", "It does not help.", "-- \nErika");
        assertThat(email.quoted()).isNull();
        assertThat(email.signature()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, Nov 2, 2026 at 9:00 AM Desk <d@desk.example> wrote:",
                "On Mon, Nov 2, 2026 at 9:00 AM\nDesk <d@desk.example>\nwrote:",
                "On 2 Nov 2026, at 09:00, Service Desk of the Customer Company\n<d@desk.example> wrote:",
                "On 11/2/2026 9:00 AM, Desk wrote:",
                "Desk <d@desk.example> writes:",
                "Am 02.11.2026 um 09:00 schrieb Desk:",
                "Am 02.11.26 um 09:00 schrieb Desk:",
                "Am Mo., 2. Nov. 2026 um 09:00 Uhr schrieb Desk\n<d@desk.example>:",
                "Am 2. November 2026 hat Desk <d@desk.example> geschrieben:",
                "Am 02.11.2026 um 09:00 hat Desk geschrieben:",
                "Desk <d@desk.example> schrieb am 02.11.2026 um 09:00:",
                "Desk <d@desk.example> schrieb am Mo., 2. Nov. 2026,\n09:00:",
                "Zitat von Desk <d@desk.example>:",
                "Le lun. 2 nov. 2026 à 09:00, Desk <d@desk.example> a écrit :",
                "Le 02/11/2026 à 09:00, Desk a écrit :",
                "Il giorno lun 2 nov 2026 alle ore 09:00 Desk <d@desk.example> ha scritto:",
                "Il 02/11/2026 09:00, Desk ha scritto:",
                "El lun, 2 nov 2026 a las 9:00, Desk (<d@desk.example>) escribió:",
                "El 2/11/26 a las 9:00, Desk escribió:",
                "Em seg., 2 de nov. de 2026 às 09:00, Desk <d@desk.example> escreveu:",
                "Op ma 2 nov 2026 om 09:00 schreef Desk <d@desk.example>:",
                "Op 02-11-2026 om 09:00 schreef Desk:",
                "pon., 2 lis 2026 o 09:00 Desk <d@desk.example> napisał(a):",
                "W dniu 2.11.2026 o 09:00, Desk pisze i napisał:",
                "Den mån 2 nov. 2026 kl 09:00 skrev Desk <d@desk.example>:",
                "man. 2. nov. 2026 kl. 09.00 skrev Desk <d@desk.example>:",
                "ma 2. marrask. 2026 klo 9.00 Desk (d@desk.example) kirjoitti:",
                "пн, 2 нояб. 2026 г. в 09:00, Desk <d@desk.example>:",
                "02.11.2026 09:00, Desk пишет:",
                "2026年11月2日(月) 9:00 Desk <d@desk.example>:",
                "2026/11/02 9:00、Desk <d@desk.example>のメール:",
                "Desk <d@desk.example> 于2026年11月2日周一 09:00写道：",
                "2026년 11월 2일 (월) 오전 9:00, Desk <d@desk.example>님이 작성:",
                "2026-11-02 9:00 GMT+01:00 Desk <d@desk.example>:",
                "---- On Mon, 02 Nov 2026 09:00:00 +0100 Desk <d@desk.example> wrote ----"
            })
    void marked_lines_below_such_a_line_are_quoted(String attribution) {
        ReplyText reply = split("My answer,\nof two lines\n" + attribution + "\n\n> The old text.\n> More of it.");

        assertThat(reply.text()).isEqualTo("My answer,\nof two lines");
        assertThat(reply.quoted())
                .startsWith(attribution.lines().findFirst().get())
                .contains("More of it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----Original Message-----",
                "-----Ursprüngliche Nachricht-----\nVon: Desk",
                "-------- Message d'origine --------",
                "-----Messaggio originale-----",
                "________________________________\n"
                        + "From: Desk\n"
                        + "Sent: Monday, November 2, 2026 9:00 AM\n"
                        + "To: me\n"
                        + "Subject: x",
                "Von: Desk <d@desk.example>\nGesendet: Montag, 2. November 2026 09:00\nAn: me\nBetreff: It is dark",
                "*From:* Desk\n*Sent:* Monday, November 2, 2026 9:00 AM\n*To:* me\n*Subject:* RE: It is dark",
                "Gesendet: Montag, 02. November 2026 um 09:00 Uhr\nVon: Desk\nAn: me\nBetreff: [SW-1] It is dark",
                "De : Desk\nEnvoyé : lundi 2 novembre 2026 09:00\nÀ : me\nObjet : It is dark",
                "Da: Desk\nInviato: lunedì 2 novembre 2026 09:00\nA: me\nOggetto: It is dark",
                "De: Desk\nEnviado: lunes, 2 de noviembre de 2026 9:00\nPara: me\nAsunto: It is dark",
                "Van: Desk\nVerzonden: maandag 2 november 2026 09:00\nAan: me\nOnderwerp: It is dark",
                "Od: Desk\nWysłano: poniedziałek, 2 listopada 2026 09:00\nDo: me\nTemat: It is dark",
                "Från: Desk\nSkickat: den 2 november 2026 09:00\nTill: me\nÄmne: It is dark",
                "Fra: Desk\nSendt: 2. november 2026 09:00\nTil: me\nEmne: It is dark",
                "От: Desk\nОтправлено: 2 ноября 2026 г. 9:00\nКому: me\nТема: It is dark",
                "差出人: Desk\n送信日時: 2026年11月2日 9:00\n宛先: me\n件名: It is dark",
                "发件人: Desk\n发送时间: 2026年11月2日 9:00\n收件人: me\n主题: It is dark",
                "From: Desk of the\n"
                        + "Customer Company <d@desk.example>\n"
                        + "Date: Mon, 2 Nov 2026 09:00\n"
                        + "To: me,\n"
                        + " you\n"
                        + "Subject: It is dark",
                "-----Desk/Customer schrieb: -----\nAn: me\nVon: Desk\nDatum: 02.11.2026 09:00\nBetreff: It is dark"
            })
    void all_below_an_original_messages_header_is_quoted(String header) {
        ReplyText reply = split("My answer.\n\n" + header + "\n\nThe old text.\n\nMore of it.");

        assertThat(reply.text()).isEqualTo("My answer.");
        assertThat(reply.quoted()).startsWith(header.lines().findFirst().get()).contains("More of it.");
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
        assertThat(split("Hello.\n\n" + line + "\n\nMore.").text()).contains("Hello.", line, "More.");
    }

    @Test
    void where_everything_is_quoted_everything_stays() {
        assertThat(split("> only\n> quoted").text()).isEqualTo("> only\n> quoted");
    }

    private static ReplyText split(String text) {
        return ReplyText.split(text, "AW: It is dark");
    }
}
