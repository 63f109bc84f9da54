package io.stellwerk.intake.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainTest {

    @ParameterizedTest
    @CsvSource({
        "anna@bücher.example,         anna@xn--bcher-kva.example",
        "anna@münchen.kunde.example,  anna@xn--mnchen-3ya.kunde.example",
        "anna@straße.example,         anna@xn--strae-oqa.example",
        "ли@пример.example,           ли@xn--e1afmkfd.example",
        "li@例え.example,             li@xn--r8jz45g.example",
        "nour@مثال.example,           nour@xn--mgbh0fb.example",
        "maria@mañana.example,        maria@xn--maana-pta.example"
    })
    void both_forms_of_a_domain_are_one(String shown, String ascii) {
        assertThat(MailDomain.ascii(shown)).isEqualTo(ascii);
        assertThat(MailDomain.shown(ascii)).isEqualTo(shown);
        assertThat(Identity.email(shown)).isEqualTo(Identity.email(ascii));
    }

    @ParameterizedTest
    @CsvSource({
        "anna@BÜCHER.example, anna@xn--bcher-kva.example",
        "anna@bu\u0308cher.example, anna@xn--bcher-kva.example",
        "anna@bücher。example, anna@xn--bcher-kva.example"
    })
    void it_may_be_written_in_several_ways(String written, String ascii) {
        assertThat(MailDomain.ascii(written)).isEqualTo(ascii);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@kunde.example",
                "anna",
                "@",
                "anna@xn--.example",
                "anna@xn--99999999999.example",
                "anna@xn--a-ecp.example-",
                "anna@bü cher.example",
                "anna@ü" + "ö_.example"
            })
    void what_is_no_such_domain_stays_as_it_is(String address) {
        assertThat(MailDomain.ascii(address)).isEqualTo(address);
        assertThat(MailDomain.shown(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 64, 900})
    void a_label_that_is_too_long_stays_as_it_is(int length) {
        String address = "anna@" + "日本".repeat(length) + ".example";

        assertThat(MailDomain.ascii(address)).isEqualTo(address);
    }
}
