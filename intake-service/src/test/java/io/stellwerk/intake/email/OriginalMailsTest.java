package io.stellwerk.intake.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.messages.OriginalMail;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OriginalMailsTest {

    private static final byte[] RAW =
            ("Subject: Frage\r\n\r\n" + "lang ".repeat(2000)).getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_mail_is_kept_whole_and_small() {
        OriginalMail kept = OriginalMails.pack(RAW, 1_000_000);

        assertThat(kept.truncated()).isFalse();
        assertThat(kept.size()).isEqualTo(RAW.length);
        assertThat(kept.compressed()).hasSizeLessThan(RAW.length / 10);
        assertThat(OriginalMails.unpack(kept.compressed())).isEqualTo(RAW);
    }

    @Test
    void of_a_mail_that_is_too_large_the_beginning_is_kept() {
        OriginalMail kept = OriginalMails.pack(RAW, 100);

        assertThat(kept.truncated()).isTrue();
        assertThat(kept.size()).isEqualTo(RAW.length);
        assertThat(new String(OriginalMails.unpack(kept.compressed()), StandardCharsets.US_ASCII))
                .startsWith("Subject: Frage")
                .hasSize(100);
    }
}
