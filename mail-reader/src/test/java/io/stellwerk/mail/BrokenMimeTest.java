package io.stellwerk.mail;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.mail.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenMimeTest {

    @Test
    void parts_are_found_without_the_boundary_parameter() {
        ReadEmail email = mail("missing-boundary-parameter");

        assertThat(email.text()).isEqualTo("The text.");
        assertThat(email.attachments()).extracting(EmailAttachment::name).containsExactly("a.csv");
    }

    @Test
    void a_boundary_that_never_comes_leaves_the_text() {
        ReadEmail email = mail("boundary-never-used");

        assertThat(email.text()).isEqualTo("Only text here.");
        assertThat(email.defects()).contains("boundary-missing");
    }

    @Test
    void a_mail_that_was_cut_off_keeps_what_came() {
        ReadEmail email = mail("unclosed-boundary");

        assertThat(email.text()).isEqualTo("The transfer was cut");
        assertThat(email.defects()).contains("boundary-unclosed");
    }

    @Test
    void damaged_base64_gives_what_is_left() {
        assertThat(mail("broken-base64").text()).startsWith("Der Dr").contains("Mehr");
    }

    @Test
    void line_feeds_alone_end_lines() {
        assertThat(mail("bare-line-feeds").text()).isEqualTo("plain");
    }

    @Test
    void the_separator_line_of_a_mail_folder_is_no_header() {
        assertThat(mail("mbox-from-line").subject()).isEqualTo("Exported");
    }

    @Test
    void a_body_may_begin_without_an_empty_line() {
        ReadEmail email = mail("header-without-empty-line");

        assertThat(email.text()).isEqualTo("the body begins\nwithout an empty line");
        assertThat(email.defects()).contains("header-malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  \r\n\r\n ", "just a sentence", "{\"subject\": \"a request\"}", "%PDF-1.4\n%âãÏÓ\n1 0 obj"
            })
    void what_has_no_header_is_no_mail(String body) {
        assertThatThrownBy(() -> EmailReader.read(body.getBytes(StandardCharsets.UTF_8), Mails.DESK))
                .isInstanceOf(NotAnEmail.class);
    }

    @Test
    void a_header_alone_is_a_mail() {
        ReadEmail email = mail("From: erika@customer.example\nSubject: please call", "");

        assertThat(email.subject()).isEqualTo("please call");
        assertThat(email.text()).isEmpty();
    }

    @Test
    void a_text_too_long_to_read_comes_as_a_file() {
        ReadEmail email = mail("From: erika@customer.example\nSubject: log", "line of a log\n".repeat(20_000));

        assertThat(email.text()).hasSize(Text.MAX_LENGTH);
        assertThat(email.attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.content()).hasSize(280_000));
        assertThat(email.defects()).contains("text-truncated");
    }

    @Test
    void a_line_of_blanks_ends_the_header_too() {
        ReadEmail email = mail("From: erika@customer.example\nSubject: s\n \nThe printer is on fire.\n", "More.");

        assertThat(email.text()).startsWith("The printer is on fire.").endsWith("More.");
        assertThat(email.defects()).contains("header-malformed");
    }

    @Test
    void a_header_goes_on_after_a_folded_line_of_blanks() {
        ReadEmail email = mail("Subject: one\n \n two\nFrom: erika@customer.example", "text");

        assertThat(email.subject()).isEqualTo("one two");
        assertThat(email.from().address()).isEqualTo("erika@customer.example");
    }

    @Test
    void a_boundary_on_a_line_that_is_not_indented_is_found() {
        ReadEmail email = mail(
                "Subject: s\nContent-Type: multipart/alternative;\nboundary=\"b c\"",
                "--b c\nContent-Type: text/plain\n\nplain\n--b c\nContent-Type: text/html\n\n<b>rich</b>\n--b c--\n");

        assertThat(email.text()).isEqualTo("rich");
        assertThat(email.html()).contains("<b>rich</b>");
        assertThat(email.attachments()).isEmpty();
    }

    @Test
    void a_multipart_encoded_as_a_whole_is_taken_apart() {
        String parts = "--b\nContent-Type: text/plain\n\nplain\n--b--\n";
        ReadEmail email = mail(
                "Subject: s\nContent-Transfer-Encoding: base64\nContent-Type: multipart/mixed; boundary=b",
                Base64.getEncoder().encodeToString(parts.getBytes(StandardCharsets.UTF_8)));

        assertThat(email.text()).isEqualTo("plain");
        assertThat(email.defects()).contains("multipart-encoded");
    }

    @Test
    void a_forgotten_semicolon_hides_no_charset() {
        assertThat(mail("Subject: s\nContent-Type: text/plain charset=utf-7", "+ANw-bersicht")
                        .text())
                .isEqualTo("Übersicht");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RGVyIERydWNrZXI=", "RGVyIERydWNrZXI", "RGVyIA==RHJ1Y2tlcg==", "RGVy*IERy\n\ndWNrZXI=\n"})
    void base64_may_be_padded_in_the_middle_or_not_at_all(String encoded) {
        assertThat(mail("Subject: s\nContent-Transfer-Encoding: base64", encoded)
                        .text())
                .isEqualTo("Der Drucker");
    }

    @Test
    void the_report_on_a_delivery_may_have_gaps() {
        ReadEmail email = mail(
                "From: mailer-daemon@b.example\nSubject: failure\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "--b\nContent-Type: message/delivery-status\n\n\nReporting-MTA: dns; b.example\n\n \n\n"
                        + "Final-Recipient: rfc822; erika@customer.example\nAction: failed\nStatus: 5.1.1\n--b--\n");

        assertThat(email.deliveryStatus()).isNotNull().satisfies(status -> {
            assertThat(status.status()).isEqualTo("5.1.1");
            assertThat(status.finalRecipient()).isEqualTo("erika@customer.example");
        });
    }
}
