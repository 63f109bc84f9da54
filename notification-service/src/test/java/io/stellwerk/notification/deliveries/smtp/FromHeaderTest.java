package io.stellwerk.notification.deliveries.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.notification.correspondence.Answer;
import io.stellwerk.notification.replytokens.MailIdentity;
import io.stellwerk.notification.replytokens.SigningKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FromHeaderTest {

    @Test
    void from_namesTheAuthorAndTheDesk() {
        assertThat(from("Anna Brandt")).isEqualTo("\"Anna Brandt (Acme)\" <support@desk.example>");
        assertThat(from("Anna Müller")).isEqualTo("=?ISO-8859-1?Q?Anna_M=FCller_=28Acme=29?= <support@desk.example>");
    }

    @Test
    void from_namesTheDeskAlone_whenNobodyWroteIt_orNobodyIsNamed() {
        assertThat(FromHeader.of(identity(), null)).isEqualTo("Acme <support@desk.example>");
        assertThat(from(null)).isEqualTo("Acme <support@desk.example>");
        assertThat(from(" \u200b\t")).isEqualTo("Acme <support@desk.example>");
    }

    @Test
    void name_thatIsHostile_staysAName() {
        assertThat(from("Eve\r\nBcc: all@desk.example"))
                .isEqualTo("\"Eve Bcc: all@desk.example (Acme)\" <support@desk.example>");
        assertThat(from("Eve\" <eve@evil.example>,"))
                .isEqualTo("\"Eve\\\" <eve@evil.example>, (Acme)\" <support@desk.example>");
        assertThat(from("x".repeat(100_000))).hasSizeLessThan(200);
        assertThat(from("\ud83d\ude00".repeat(100_000)).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(900));
    }

    private static String from(@Nullable String author) {
        return FromHeader.of(identity(), new Answer("Hello", author));
    }

    private static MailIdentity identity() {
        return new MailIdentity("support@desk.example", "desk.example", "Acme", new SigningKey(0, "secret".repeat(10)));
    }
}
