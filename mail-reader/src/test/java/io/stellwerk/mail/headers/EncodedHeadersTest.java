package io.stellwerk.mail.headers;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.mail.EmailAddress;
import io.stellwerk.mail.ReadEmail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedHeadersTest {

    @Test
    void a_character_split_over_two_encoded_words_is_put_together() {
        assertThat(mail("split-multibyte-encoded-words").subject()).isEqualTo("Zählerstände prüfen");
    }

    @Test
    void an_encoded_word_may_wrongly_hold_spaces() {
        assertThat(mail("encoded-word-with-spaces").subject()).isEqualTo("Order 4711 / urgent");
    }

    @Test
    void bare_8_bit_headers_are_decoded() {
        ReadEmail email = mail("eight-bit-headers");

        assertThat(email.subject()).isEqualTo("Störung im Büro");
        assertThat(email.from()).isEqualTo(new EmailAddress("joerg@customer.example", "Jörg Müller"));
    }

    @Test
    void a_comma_in_an_encoded_or_unquoted_name_separates_nobody() {
        ReadEmail email = mail("folded-comma-in-name");

        assertThat(email.from()).isEqualTo(new EmailAddress("Bernd.Mueller@customer.example", "Müller, Bernd"));
        assertThat(email.recipients())
                .containsExactly(
                        new EmailAddress("john@customer.example", "Smith, John"),
                        new EmailAddress("jane@customer.example", "Roe, Jane"));
        assertThat(email.subject()).isEqualTo("Two copies");
    }

    @Test
    void the_name_may_stand_in_a_comment() {
        ReadEmail email = mail("From: erika@customer.example (Erika Muster)", "text");

        assertThat(email.from()).isEqualTo(new EmailAddress("erika@customer.example", "Erika Muster"));
    }

    @Test
    void an_unclosed_quote_hides_no_address() {
        ReadEmail email = mail("From: \"Erika <erika@customer.example>", "text");

        assertThat(email.from().address()).isEqualTo("erika@customer.example");
    }

    @Test
    void without_a_from_header_the_next_best_sender_counts() {
        ReadEmail email = mail("Reply-To: <erika@customer.example>\nSubject: no from", "text");

        assertThat(email.from().address()).isEqualTo("erika@customer.example");
    }

    @Test
    void unknown_encodings_and_broken_words_stay_as_they_are() {
        assertThat(mail("Subject: =?utf-8?X?abc?= and =?utf-8?Q?open", "text").subject())
                .isEqualTo("=?utf-8?X?abc?= and =?utf-8?Q?open");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=?utf-8?Q?Z=C3=A4hler=C3?= =?utf-8?B?pHQ=?=    | Zählerät",
                "=?utf-8?B?WsOkaGxlcmc?=                        | Zählerg",
                "=?us-ascii*en?Q?printer_down?=                 | printer down",
                "=?utf8mb4?Q?Z=C3=A4hler?=                      | Zähler",
                "=?iso-8859-1?Q?=84immer=93?=                   | „immer“",
                "=?utf-8?Q?Z=E4hler?=                           | Zähler",
                "=?iso-8859-1?Q?Z=C3=A4hler?=                   | Zähler",
                "=?none?B?VEVTVA==?=                            | TEST",
                "=?utf-8?Q?Was_ist_das??=                       | Was ist das?",
                "=?utf-8?Q?Hello_?= =?utf-8?Q?World?=           | Hello World",
                "Re: =?utf-8?Q?Z=C3=A4hler?= (neu)              | Re: Zähler (neu)"
            })
    void an_encoded_word_is_decoded_whatever_is_wrong_with_it(String header, String subject) {
        assertThat(mail("Subject: " + header, "text").subject()).isEqualTo(subject);
    }
}
