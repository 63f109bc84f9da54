package io.stellwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.system.Desk.Answer;
import org.junit.jupiter.api.Test;

/** Bad input through the gateway, which must pass on what the service says about it. */
class BadInputSystemIT {

    private final Stack stack = Stack.running();

    @Test
    void a_mail_that_is_too_large_is_refused_while_it_is_still_being_sent() {
        Answer answer = stack.desk().mailOnce("Subject: large\r\n\r\n" + "x".repeat(40_000_000));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("code")).isEqualTo("PAYLOAD_TOO_LARGE");
    }
}
