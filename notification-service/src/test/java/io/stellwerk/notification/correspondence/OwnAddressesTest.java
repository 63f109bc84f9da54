package io.stellwerk.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.notification.MailAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "support@desk.example, true",
        "SUPPORT+agm7@Desk.example, true",
        "+support@desk.example, false",
        "+@desk.example, false",
        "support@other.example, false",
        "sales+support@desk.example, false"
    })
    void a_tag_makes_no_other_mailbox(String address, boolean own) {
        OwnAddresses desk = OwnAddresses.of(List.of(" Support+inbox@Desk.example "));

        assertThat(desk.contains(MailAddress.of(address).orElseThrow())).isEqualTo(own);
    }
}
