package io.stellwerk.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LosslessTextTest {

    @RepeatedTest(200)
    void no_byte_is_lost(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] bytes = new byte[random.nextInt(100)];
        random.nextBytes(bytes);

        assertThat(LosslessText.bytes(LosslessText.of(bytes))).isEqualTo(bytes);
    }

    @Test
    void text_is_read_as_text() {
        String text = "Stra\u00dfe \ud83d\ude00 \ufffd \u6771\u4eac";

        assertThat(LosslessText.of(text.getBytes(UTF_8))).isEqualTo(text);
        assertThat(LosslessText.isText(text)).isTrue();
    }

    @Test
    void two_keys_that_are_no_text_stay_two() {
        assertThat(LosslessText.of(new byte[] {(byte) 0xfe})).isNotEqualTo(LosslessText.of(new byte[] {(byte) 0xff}));
        assertThat(LosslessText.isText(LosslessText.of(new byte[] {(byte) 0xfe})))
                .isFalse();
    }

    @Test
    void what_postgresql_cannot_have_is_shown_as_a_replacement() {
        assertThat(LosslessText.storable("a\0b\udc80\ud83d\ude00")).isEqualTo("a\ufffdb\ufffd\ud83d\ude00");
        assertThat(LosslessText.storable("a\ud83d\ude00", 2)).isEqualTo("a\ufffd");
    }
}
