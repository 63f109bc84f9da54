package io.stellwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.system.Desk.Answer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Bad input through the gateway, which must pass on what the service says about it. */
class BadInputSystemIT {

    private static final byte[] LARGE_MAIL =
            ("Subject: large\r\n\r\n" + "x".repeat(40_000_000)).getBytes(StandardCharsets.US_ASCII);

    private final Stack stack = Stack.running();

    @Test
    void a_mail_that_is_too_large_is_refused_while_it_is_still_being_sent() {
        assertRefused(BodyPublishers.ofByteArray(LARGE_MAIL));
    }

    @Test
    void a_mail_that_turns_out_too_large_is_refused_while_it_is_still_being_sent() {
        assertRefused(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LARGE_MAIL)));
    }

    private void assertRefused(BodyPublisher mail) {
        Answer answer = stack.desk().mailOnce(mail);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("code")).isEqualTo("PAYLOAD_TOO_LARGE");
    }
}
