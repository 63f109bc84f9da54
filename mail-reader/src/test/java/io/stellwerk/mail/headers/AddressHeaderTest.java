package io.stellwerk.mail.headers;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.mail.EmailAddress;
import io.stellwerk.mail.ReadEmail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressHeaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "Erika Muster <erika@customer.example>                | erika@customer.example      | Erika Muster",
                "erika(her account)@customer.example (Erika Muster)   | erika@customer.example      | none",
                "<erika@customer.example> (\"Erika Muster\")          | erika@customer.example      | Erika Muster",
                "<@relay.example:erika@customer.example>              | erika@customer.example      | none",
                "Erika Muster <erika @ customer . example>            | erika@customer.example      | Erika Muster",
                "\"Erika Muster\"@customer.example>                   | \"Erika Muster\"@customer.example | none",
                "<\"Erika Muster\"@customer.example>                  | \"Erika Muster\"@customer.example | none",
                "Muster@Office <erika@customer.example>               | erika@customer.example      | Muster@Office",
                "Erika Muster erika@customer.example                  | erika@customer.example      | none",
                "erika@customer.example max@customer.example          | erika@customer.example      | none",
                "'erika@customer.example' <erika@customer.example>    | erika@customer.example      | none",
                "=?utf-8?Q?Muster@Office,_Erika?= <e@customer.example> | e@customer.example         | Muster@Office, Erika",
                "\"=?iso-8859-1?Q?J=F6rg_=93M=94?=\" <j@customer.example> | j@customer.example      | Jörg “M”",
                "root                                                 | root                        | none"
            })
    void the_sender_is_found_however_it_is_written(String header, String address, String name) {
        assertThat(mail("Subject: s\nFrom: " + header, "text").from()).isEqualTo(new EmailAddress(address, name));
    }

    @Test
    void a_field_name_may_have_a_blank_after_it() {
        assertThat(mail("From  : Erika <erika@customer.example>\nSubject : s", "text")
                        .from()
                        .address())
                .isEqualTo("erika@customer.example");
    }

    @Test
    void recipients_come_out_of_groups_and_out_of_lists_without_commas() {
        ReadEmail email = mail(
                "From: a@b.example\nTo: Desk: x@desk.example, Y <y@desk.example>;\nCc: u@desk.example v@desk.example",
                "");

        assertThat(email.recipients())
                .extracting(EmailAddress::address)
                .containsExactly("x@desk.example", "y@desk.example", "u@desk.example", "v@desk.example");
    }
}
