package io.stellwerk.mail;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a trusted mail server says about the sender, and what everybody else says about it. */
class AuthenticationResultsTest {
    private static final Set<String> TRUSTED = Set.of("mx.desk.example");
    private static final String RECEIVED = "Received: from out.kunde.example by mx.desk.example\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.desk.example; dmarc=pass header.from=kunde.example",
                "MX.Desk.Example 1; spf=fail smtp.mailfrom=x.example; DMARC=Pass (p=reject; sp=none) header.from=Kunde.example",
                "mx.desk.example; dkim=pass reason=\"good; really\" header.d=kunde.example header.s=a",
                "mx.desk.example; dkim=fail header.d=kunde.example; spf=pass smtp.mailfrom=bounce@mail.kunde.example",
                "mx.desk.example; dmarc=none header.from=kunde.example; dkim=pass header.d=kunde.example"
            })
    void it_vouches_for_the_domain(String results) {
        assertThat(verdict("Authentication-Results: " + results + "\n" + RECEIVED, 0))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.desk.example; none",
                "mx.desk.example",
                "mx.desk.example; dmarc=fail header.from=kunde.example; dkim=pass header.d=kunde.example",
                "mx.desk.example; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=a@evil.example",
                "mx.desk.example; spf=pass smtp.mailfrom=a@nichtkunde.example",
                "mx.desk.example; dkim=pass header.d=example",
                "mx.desk.example; dmarc=pass header.from=evil.example",
                "mx.desk.example; spf=softfail (dmarc=pass) smtp.mailfrom=kunde.example",
                "mx.evil.example; dmarc=pass header.from=kunde.example",
                ";;;((( \" = ; dmarc=pass"
            })
    void it_does_not_vouch_for_the_domain(String results) {
        assertThat(verdict("Authentication-Results: " + results + "\n" + RECEIVED, 0))
                .isFalse();
    }

    @Test
    void what_stands_below_a_received_field_came_from_outside() {
        String forged = RECEIVED + "Authentication-Results: mx.desk.example; dmarc=pass header.from=kunde.example\n";

        assertThat(verdict(forged, 0)).isFalse();
    }

    @Test
    void fields_of_the_desks_own_servers_may_stand_above_it() {
        String delivered = "Received: from mx.desk.example by store.desk.example\n"
                + "Authentication-Results: mx.desk.example; dmarc=pass header.from=kunde.example\n" + RECEIVED;

        assertThat(verdict(delivered, 0)).isFalse();
        assertThat(verdict(delivered, 1)).isTrue();
    }

    @Test
    void the_topmost_result_decides() {
        String both = "Authentication-Results: mx.desk.example; dmarc=fail header.from=kunde.example\n"
                + "Authentication-Results: mx.desk.example; dmarc=pass header.from=kunde.example\n";

        assertThat(verdict(both, 0)).isFalse();
    }

    @Test
    void without_a_trusted_server_nobody_vouches() {
        ReadEmail email = mail("Authentication-Results: x; dmarc=pass\nFrom: a@kunde.example\nSubject: s", "text");

        assertThat(email.authentication().vouchFor("a@kunde.example", Set.of(), 0))
                .isFalse();
    }

    private static boolean verdict(String head, int hops) {
        ReadEmail email = mail(head + "From: Ida <ida@kunde.example>\nSubject: s", "text");
        return email.authentication().vouchFor(email.from().address(), TRUSTED, hops);
    }
}
