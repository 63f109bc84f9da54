package io.stellwerk.intake.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.messages.Authentication;
import io.stellwerk.intake.replytokens.TokenKeys;
import io.stellwerk.mail.EmailReader;
import io.stellwerk.mail.NotAnEmail;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VouchedSendersTest {
    private static final DeskAddress DESK = new DeskAddress("support@desk.example", "desk.example");
    private static final TokenKeys KEYS = TokenKeys.of("a-secret-that-protects-nothing-at-all", Map.of(), 180);

    @Test
    void a_trusted_server_vouches_for_the_sender_or_it_does_not() {
        assertThat(authentication(Set.of("mx.desk.example"))).isEqualTo(Authentication.PASSED);
        assertThat(authentication(Set.of("mx.other.example"))).isEqualTo(Authentication.FAILED);
    }

    @Test
    void without_a_trusted_server_nobody_knows() {
        assertThat(authentication(Set.of())).isEqualTo(Authentication.UNKNOWN);
    }

    private static Authentication authentication(Set<String> trusted) {
        String mail = "Authentication-Results: mx.desk.example; dmarc=pass\nFrom: a@kunde.example\nSubject: s\n\ntext";
        try {
            return new EmailLinks(DESK, trusted, 0, KEYS)
                    .headers(EmailReader.read(mail.getBytes(StandardCharsets.UTF_8), DESK.mailbox()))
                    .authentication();
        } catch (NotAnEmail e) {
            throw new AssertionError(e);
        }
    }
}
