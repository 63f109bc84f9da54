package io.stellwerk.intake.email;

import static io.stellwerk.intake.email.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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

        assertThat(email.text()).hasSize(BodyText.MAX_LENGTH);
        assertThat(email.attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.content()).hasSize(280_000));
        assertThat(email.defects()).contains("text-truncated");
    }
}
