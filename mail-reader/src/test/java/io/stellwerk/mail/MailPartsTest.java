package io.stellwerk.mail;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPartsTest {

    @Test
    void of_alternatives_one_is_shown_and_the_rest_are_files() {
        ReadEmail email = mail("nested-multiparts");

        assertThat(email.text()).isEqualTo("see the [image: screen.png] picture");
        assertThat(email.html()).contains("<img src=\"cid:shot@customer.example\">");
        assertThat(email.attachments())
                .extracting(EmailAttachment::name, EmailAttachment::contentType, EmailAttachment::contentId)
                .containsExactly(
                        tuple("screen.png", "image/png", "shot@customer.example"),
                        tuple("report.pdf", "application/pdf", null),
                        tuple("The original.eml", "message/rfc822", null));
    }

    @Test
    void text_goes_on_after_a_picture() {
        assertThat(mail("text-between-pictures").text()).isEqualTo("First this:\nthen that.");
    }

    @Test
    void html_becomes_text_as_a_reader_sees_it() {
        assertThat(mail("html-only").text())
                .isEqualTo("Hello,\n\nthe VPN drops every hour:\n\noffice\nhome\n"
                        + "[image] one two <https://wiki.example/vpn>\nVersion 7.1");
    }

    @Test
    void html_neither_runs_nor_loads_anything() {
        assertThat(mail("html-only").html())
                .contains("<b>VPN</b>", "cid:shot@customer.example", "href=\"https://wiki.example/vpn\"")
                .contains("rel=\"nofollow noreferrer noopener\"")
                .doesNotContain("script", "tracker.example", "onload", "color:red", "Untitled");
    }

    @Test
    void file_names_come_in_every_encoding_and_never_with_a_folder() {
        assertThat(mail("rfc2231-file-name").attachments())
                .extracting(EmailAttachment::name)
                .containsExactly("Zählerstände 2026.pdf", "Übersicht.pdf", "notes.txt", "notes-1.txt");
    }

    @Test
    void an_empty_plain_alternative_does_not_hide_the_html() {
        ReadEmail email = mail(
                "Subject: s\nContent-Type: multipart/alternative; boundary=b",
                "--b\nContent-Type: text/html\n\n<p>seen</p>\n--b\nContent-Type: text/plain\n\n \n--b--\n");

        assertThat(email.text()).isEqualTo("seen");
    }

    @Test
    void a_telling_title_stands_above_the_text() {
        assertThat(mail(
                                "Subject: s\nContent-Type: text/html",
                                "<title>Invoice 4711</title><body><p>see below</p></body>")
                        .text())
                .isEqualTo("Invoice 4711\n\nsee below");
    }

    @Test
    void an_invitation_is_a_file() {
        ReadEmail email = mail(
                "Subject: s\nContent-Type: multipart/alternative; boundary=b",
                "--b\n\ncome\n--b\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n--b--\n");

        assertThat(email.text()).isEqualTo("come");
        assertThat(email.attachments()).extracting(EmailAttachment::name).containsExactly("invitation.ics");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "filename=\"Tom's und Eva's Liste.txt\"                           | Tom's und Eva's Liste.txt",
                "filename*=utf-8''a+b%20%C3%A4.txt                                  | a+b ä.txt",
                "filename*1*=%A4.txt; filename*0*=utf-8''Z%C3                       | Zä.txt",
                "filename*0=100%25; filename*1=.txt                                 | 100%25.txt",
                "filename*=iso-2022-jp''%1B%24BJs9p%3Dq%1B%28B%2Etxt                | 報告書.txt",
                "filename*=utf-8''100%.txt                                          | 100%.txt",
                "filename=\"=?utf-8?Q?=C3=9Cbersicht=3B_neu.txt?=\"                | Übersicht; neu.txt",
                "filename=Übersicht.txt                                             | Übersicht.txt",
                "x=y filename=a.txt                                                 | text.txt"
            })
    void a_file_name_survives_every_way_to_write_it(String parameters, String name) {
        ReadEmail email = mail(
                "Subject: s\nContent-Type: multipart/mixed; boundary=b",
                "--b\n\ntext\n--b\nContent-Disposition: attachment; " + parameters + "\n\ncontent\n--b--\n");

        assertThat(email.attachments()).extracting(EmailAttachment::name).containsExactly(name);
    }

    @Test
    void an_attached_mail_keeps_every_byte() {
        String original = "X-Odd : a\r\n  b\n\tc\nSubject: one\n\n--inner\n =3D\t \n\n";
        ReadEmail email = mail(
                "Subject: s\nContent-Type: multipart/mixed; boundary=b",
                "--b\n\ntext\n--b\nContent-Type: message/rfc822\n\n" + original + "\n--b--\n");

        assertThat(email.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("one.eml");
            assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo(original);
        });
    }

    @Test
    void a_uuencoded_part_is_decoded() {
        ReadEmail email = mail(
                "Subject: s\nContent-Type: multipart/mixed; boundary=b",
                "--b\n\ntext\n--b\nContent-Type: application/octet-stream; name=f.txt\n"
                        + "Content-Transfer-Encoding: x-uuencode\n\nbegin 644 f.txt\n#0V%T\n`\nend\n--b--\n");

        assertThat(email.attachments())
                .singleElement()
                .satisfies(file -> assertThat(new String(file.content(), StandardCharsets.UTF_8))
                        .isEqualTo("Cat"));
    }
}
