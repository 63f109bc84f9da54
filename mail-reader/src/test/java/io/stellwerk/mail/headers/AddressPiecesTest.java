package io.stellwerk.mail.headers;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.mail.EmailAddress;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long address headers: from the middle of one address no other is made. */
class AddressPiecesTest {
    private static final String BOSS = "boss@customer.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<{long}boss@customer.example>",
                "\"{long}boss@customer.example, \" <m@evil.example>",
                "\"{long}, boss@customer.example, x\" <m@evil.example>",
                "\"\\\"{long}, boss@customer.example, x\" <m@evil.example>",
                "\"a, boss@customer.example, {long}\" <m@evil.example>",
                "({long}, boss@customer.example, x) m@evil.example",
                "(a (b) {long}, boss@customer.example) m@evil.example",
                "(\"{long}, boss@customer.example, x) m@evil.example",
            })
    void nobody_else_is_found_in_an_address_however_long_it_is(String header) {
        for (int length : List.of(10, 995, 1_000, 3_990, 4_000, 5_000, 24_990, 30_000)) {
            String whole = header.replace("{long}", "a".repeat(length));

            assertThat(AddressHeader.read(whole, List.of()))
                    .as("%s with %d letters", header, length)
                    .extracting(EmailAddress::address)
                    .doesNotContain(BOSS);
        }
    }

    @Test
    void neighbours_of_an_address_that_is_too_long_are_found() {
        String header = "anna@customer.example, <" + "a".repeat(5_000) + "@b.example>, Ben <ben@customer.example>";

        assertThat(AddressHeader.read(header, List.of()))
                .extracting(EmailAddress::address)
                .containsExactly("anna@customer.example", "ben@customer.example");
    }

    @Test
    void each_address_of_a_long_list_is_found_once() {
        List<String> addresses = IntStream.range(0, 400)
                .mapToObj(i -> "person" + i + "@customer.example")
                .toList();
        String header = String.join(
                ", ",
                addresses.stream()
                        .map(address -> "\"Muster, P. (x\" <" + address + ">")
                        .toList());

        assertThat(AddressHeader.read(header, List.of()))
                .extracting(EmailAddress::address)
                .isEqualTo(addresses);
    }

    @Test
    void header_beyond_the_limit_ends_with_an_address() {
        String header = String.join(", ", Collections.nCopies(2_000, "person@customer.example"));

        assertThat(AddressHeader.read(header, List.of()))
                .isNotEmpty()
                .extracting(EmailAddress::address)
                .containsOnly("person@customer.example");
    }
}
