package io.stellwerk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.notification.correspondence.OwnAddresses;
import io.stellwerk.notification.correspondence.RecipientRules;
import io.stellwerk.notification.correspondence.SenderHistory;
import io.stellwerk.notification.correspondence.SuppressionReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Anna@Bücher.example, anna@xn--bcher-kva.example",
        "anna@XN--bcher-kva.example, anna@xn--bcher-kva.example",
        "anna@例え.テスト, anna@xn--r8jz45g.xn--zckzah",
        "jörg@bücher.example, jörg@xn--bcher-kva.example",
        "anna@customer.example, anna@customer.example"
    })
    void a_domain_beyond_ascii_is_written_in_ascii(String given, String value) {
        assertThat(MailAddress.of(given)).contains(new MailAddress(value));
    }

    @Test
    void a_domain_that_cannot_be_written_in_ascii_is_left_and_compared_as_it_is() {
        String given = "anna@" + "ü".repeat(70) + ".example";
        MailAddress address = MailAddress.of(given).orElseThrow();

        assertThat(address.value()).isEqualTo(given);
        assertThat(address.mailbox()).isEqualTo(given);
        assertThat(address.isSameAs(new MailAddress("anna@" + "ä".repeat(70) + ".example")))
                .isFalse();
    }

    @Test
    void an_address_has_254_characters_at_most() {
        String longest = "anna@" + "a".repeat(241) + ".example";

        assertThat(longest).hasSize(254);
        assertThat(MailAddress.of(longest)).isPresent();
        assertThat(MailAddress.of("x" + longest)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@stra\u00dfe.example", "anna@βόλο\u03c2.example", "anna@na\u200cme.example"})
    void a_domain_that_older_rules_take_for_anothers_is_left_as_it_is(String given) {
        assertThat(MailAddress.of(given)).contains(new MailAddress(given));
    }

    @ParameterizedTest
    @CsvSource({
        "jörg@customer.example, ADDRESS_NEEDS_SMTPUTF8",
        "用户@customer.example, ADDRESS_NEEDS_SMTPUTF8",
        "anna@stra\u00dfe.example, ADDRESS_NEEDS_SMTPUTF8",
        "anna@bücher.example,"
    })
    void what_only_smtputf8_carries_is_not_written_to(String address, SuppressionReason expected) {
        RecipientRules rules = new RecipientRules(
                OwnAddresses.of(List.of("support@desk.example")), new SenderHistory.SenderLimits(1, 10));

        assertThat(rules.forbidden(address, false).orElse(null)).isEqualTo(expected);
    }
}
