package io.stellwerk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.testing.CoverageGuidedFuzz;
import io.stellwerk.testing.FuzzSettings;
import io.stellwerk.testing.FuzzedMails;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged mails are read or refused, in bounded time and memory, and what comes out can be stored. */
@Tag("fuzz")
class MailFuzzTest {

    @Test
    void mails_areReadOrRefused_whateverChanceDoesToThem() {
        FuzzedMails mails = MailFuzzTarget.mails();
        MailFuzzTarget.fuzzerInitialize();
        int inputs = FuzzSettings.inputs(400);
        for (int i = 0; i < inputs; i++) {
            long seed = FuzzSettings.seed() + i;
            MailFuzzTarget.check(
                    mails.mutated(new Random(seed)), "-Dstellwerk.fuzz.inputs=1 -Dstellwerk.fuzz.seed=" + seed);
        }
    }

    @Test
    void mails_areReadOrRefused_whateverReachesNewBranches() {
        new CoverageGuidedFuzz(MailFuzzTarget.class, "io.stellwerk.mail.**:org.apache.james.mime4j.**")
                .run(MailFuzzTarget.mails().corpus(), FuzzedMails.WORDS, 1_000);
    }

    /** A check that lets everything pass would be worth nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"\0", "\ud800", "\udc00x"})
    void text_isNoticed_ifItCannotBeStored(String text) {
        assertThat(MailFuzzTarget.isStorable(text)).isFalse();
        assertThat(MailFuzzTarget.isStorable("\ud83d\ude00 ok")).isTrue();
    }
}
